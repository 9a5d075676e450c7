package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.studycoach.exam.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
  private static final Path SHIPPED = Path.of("src/main/resources/packs");

  private final ExamCatalog catalog = ExamCatalog.load();
  private final Path folder;

  PackCheckTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theShippedPacksHaveNeitherErrorsNorWarnings() {
    PackCheck check = PackCheck.of(catalog, List.of(SHIPPED));
    assertThat(check.problems()).isEmpty();
    assertThat(check.figures()).extracting(figures -> figures.exam().code()).contains("MLS-C01");
  }

  @Test
  void theShippedQuestionsCoverEveryTopicOfTablesThatFollowTheBlueprint() {
    List<Coverage> coverage = PackCheck.of(catalog, List.of(SHIPPED)).coverage();
    assertThat(coverage)
        .extracting(table -> table.exam().code() + " " + table.target())
        .containsExactlyInAnyOrder("AIF-C01 130", "MLA-C02 130", "MLS-C01 260");
    assertThat(coverage).allSatisfy(PackCheckTest::followsTheBlueprint);
    assertThat(coverage)
        .flatExtracting(Coverage::parts)
        .flatExtracting(Coverage.Part::rows)
        .allMatch(Coverage.Row::covered);
  }

  private static void followsTheBlueprint(Coverage table) {
    assertThat(table.parts()).extracting(Coverage.Part::domain).isEqualTo(table.exam().domains());
    assertThat(table.parts())
        .allSatisfy(
            part ->
                assertThat((double) part.target())
                    .isCloseTo(table.target() * table.exam().share(part.domain()), within(1.0)));
  }

  @Test
  void aSoundPackIsReportedInOneLineAndItsFigures() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), Packs.pack("own-1", ""));
    assertThat(PackCheck.of(catalog, List.of(folder)).report())
        .isEqualTo(
            """
            DVA-C02: 1 question
                 0    0 % (blueprint 32 %)  Development with AWS Services
                 1  100 % (blueprint 26 %)  Security
                 0    0 % (blueprint 24 %)  Deployment
                 0    0 % (blueprint 18 %)  Troubleshooting and Optimization
              difficulty 1: 0 (0 %), 2: 1 (100 %), 3: 0 (0 %); 25, 50 and 25 % are fair
              several keys in 0 (0 %)
              options of a question differ in length by a factor of 1.04 at most; below 2.5 is fair
              absolute words (always, never, only, must, all, any) in 0 (0 %) of the correct options and 0 (0 %) of the wrong ones
              near-duplicate stems: none
            1 question in 1 file: 0 errors, 0 warnings.
            """);
  }

  @Test
  void warningsAloneAreOkAndStandAtTheHeadOfThePack() throws IOException {
    String first = Packs.pack("own-0", "");
    String more =
        IntStream.range(1, 20).mapToObj(i -> question(first, i)).collect(Collectors.joining());
    Files.writeString(folder.resolve("own.yaml"), first + more);
    PackCheck check = PackCheck.of(catalog, List.of(folder));
    assertThat(check.ok()).isTrue();
    assertThat(check.problems())
        .contains(
            new Problem(
                folder.resolve("own.yaml").toString(),
                1,
                "DVA-C02: 100 % of the questions are on “Security”; the blueprint says 26 %.",
                Severity.WARNING));
    assertThat(check.report()).endsWith("20 questions in 1 file: 0 errors, 4 warnings.\n");
  }

  @Test
  void anExamOfAGroupsOwnIsKnownToThePacksBesideIt() throws IOException {
    Files.writeString(
        folder.resolve("exam.yaml"),
        """
        exams:
          - code: OWN-1
            title: Our own
            level: Home
            scored: 10
            pass: 700
            domains: {Security: 1}
        """);
    Files.writeString(
        folder.resolve("pack.yaml"), Packs.pack("own-1", "").replace("DVA-C02", "own-1"));
    assertThat(PackCheck.of(catalog, List.of(folder)).problems()).isEmpty();
    assertThat(PackCheck.of(catalog.plus(List.of(folder)), List.of(folder)).problems()).isEmpty();
  }

  @Test
  void problemsAreSortedByFileAndLine() {
    Path broken = Path.of("src/test/resources/packs/broken");
    List<Problem> problems = PackCheck.of(catalog, List.of(broken)).problems();
    assertThat(problems).isSortedAccordingTo(Problem.IN_ORDER);
  }

  @Test
  void aProblemIsOneLineWithoutControlCharacters() {
    Problem problem = new Problem("a\\b.yaml", 3, "so\n\u001b[31m so", Severity.WARNING);
    assertThat(problem).hasToString("a/b.yaml:3: Warning: so [31m so");
  }

  private static String question(String pack, int number) {
    String stem = ("word" + number + " ").repeat(8);
    return pack.substring(pack.indexOf("  - id:"))
        .replace("own-0", "own-" + number)
        .replaceAll("stem: .*", "stem: " + stem);
  }
}
