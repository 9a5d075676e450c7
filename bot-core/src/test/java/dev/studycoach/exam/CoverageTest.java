package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  private final ExamCatalog catalog = ExamCatalog.load();
  private final Path folder;

  CoverageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aQuestionCountsOnceForTheFirstOfItsTopicsThatStandsInTheTable() throws IOException {
    table("coverage.yaml", "DVA-C02", "Security", "kms", "iam");
    pack("own-1", "[oauth, iam, kms]", "");
    pack("own-2", "[iam]", "");
    assertThat(check().problems()).isEmpty();
    assertThat(check().report())
        .contains(
            """
            Coverage of DVA-C02: 2 of 4
                 2 of   4  Security
                           kms 0 of 2
            2 questions in 3 files: 0 errors, 0 warnings.
            """);
  }

  @Test
  void aTopicThatIsOverIsNamedAndACoveredTableSaysSo() throws IOException {
    table("coverage.yaml", "DVA-C02", "Security", "iam");
    pack("own-1", "[iam]", "");
    pack("own-2", "[iam]", "");
    assertThat(check().report())
        .contains("Coverage of DVA-C02: 2 of 2\n     2 of   2  Security: all topics covered\n");
    pack("own-3", "[iam]", "");
    assertThat(check().report()).contains("     3 of   2  Security\n               iam 3 of 2\n");
  }

  @Test
  void aQuestionThatServesASecondExamCountsInItsTableToo() throws IOException {
    table("one.yaml", "DVA-C02", "Security", "iam");
    table("two.yaml", "SAA-C03", "Design Secure Architectures", "iam");
    pack("own-1", "[iam]", "also: {SAA-C03: Design Secure Architectures}");
    assertThat(check().problems()).isEmpty();
    assertThat(check().coverage()).extracting(Coverage::questions).containsExactly(1, 1);
  }

  @Test
  void aQuestionThatCountsNowhereIsNamedAtItsTopics() throws IOException {
    table("coverage.yaml", "SAA-C03", "Design Secure Architectures", "kms");
    pack("own-1", "[iam]", "also: {SAA-C03: Design Secure Architectures}");
    assertThat(warnings())
        .containsExactly(
            "own-1.yaml:8: Warning: No topic of this question stands in the coverage table of"
                + " SAA-C03; add one.");
  }

  @Test
  void aTopicOfAnotherDomainIsNamedAtTheQuestion() throws IOException {
    table("coverage.yaml", "DVA-C02", "Deployment", "iam");
    pack("own-1", "[iam]", "");
    assertThat(warnings())
        .containsExactly(
            "own-1.yaml:8: Warning: The coverage table of DVA-C02 has “iam” under “Deployment”, but"
                + " the question is on “Security” there.");
  }

  @Test
  void anExamHasOneTable() throws IOException {
    table("one.yaml", "DVA-C02", "Security", "iam");
    table("two.yaml", "dva-c02", "Security", "iam");
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("two.yaml:1: DVA-C02 has a coverage table already: ")
        .endsWith("/one.yaml.");
    assertThat(check().coverage()).hasSize(1);
  }

  @Test
  void everyFaultOfATableIsReportedAtItsLineAndNothingIsCountedByIt() throws IOException {
    Path file = table("coverage.yaml", "DVA-C02", "Security", "iam", "iam", "KMS", "sts");
    Files.writeString(file, Files.readString(file).replaceAll("2(\\s)$", "21$1"));
    assertThat(warnings())
        .containsExactly(
            "coverage.yaml:10: The topic “iam” stands at line 7 already.",
            "coverage.yaml:13: “topic” must be kebab-case: at most 40 lower-case letters, digits and"
                + " single hyphens.",
            "coverage.yaml:18: “target” must be a whole number from 1 to 20.");
    assertThat(check().ok()).isFalse();
    assertThat(check().coverage()).isEmpty();
  }

  private PackCheck check() {
    return PackCheck.of(catalog, List.of(folder));
  }

  private List<String> warnings() {
    String place = folder.toString().replace('\\', '/') + "/";
    return check().problems().stream()
        .map(problem -> problem.toString().replaceFirst(place, ""))
        .toList();
  }

  private void pack(String id, String topics, String more) throws IOException {
    String pack = Packs.pack(id, more).replace("[iam]", topics);
    String stem = "Which " + (id + " ").repeat(5) + "of these lets a function read?";
    Files.writeString(folder.resolve(id + ".yaml"), pack.replaceAll("Which of .*", stem));
  }

  /** A target of 2 for each topic. */
  private Path table(String file, String exam, String domain, String... topics) throws IOException {
    String head = "exam: %s\ndomains:\n  - name: %s\n    tasks:\n      - task: Anything\n";
    StringBuilder text =
        new StringBuilder(head.formatted(exam, domain)).append("        topics:\n");
    for (String topic : topics) {
      text.append("          - topic: ").append(topic);
      text.append("\n            about: its use\n            target: 2\n");
    }
    return Files.writeString(folder.resolve(file), text);
  }
}
