package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class QuestionBankTest {
  private static final Path PACKS = Path.of("src/main/resources/packs");
  private final ExamCatalog catalog = ExamCatalog.load();
  private final Path folder;

  QuestionBankTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theIndexListsEveryPackThatIsThere() throws IOException {
    try (var files = Files.walk(PACKS)) {
      List<String> packs =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> !file.endsWith("coverage.yaml"))
              .map(file -> PACKS.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(Files.readAllLines(PACKS.resolve("index.txt")))
          .containsExactlyInAnyOrderElementsOf(packs);
    }
  }

  @Test
  void theShippedQuestionsAreFoundByIdAndDomain() {
    QuestionBank bank = QuestionBank.load();
    Question question = bank.find("mls-de-001").orElseThrow();
    assertThat(question.key()).isEqualTo("c");
    assertThat(question.stem()).startsWith("A logistics company").doesNotContain("\n");
    assertThat(bank.of("mls-c01", "Data Engineering")).contains(question);
    assertThat(bank.of("MLS-C01", "Modeling")).doesNotContain(question);
    assertThat(bank.of("MLS-C01")).contains(question).isNotEqualTo(bank.all());
    assertThat(bank.of("MLA-C02", "Data Preparation for ML and AI")).contains(question);
    assertThat(bank.find("nowhere")).isEmpty();
  }

  @Test
  void whatTheBuildMadeOfTheShippedFilesSaysWhatTheySay() throws IOException {
    for (YamlTree shipped : ShippedFiles.packs().toList()) {
      Path yaml = PACKS.resolveSibling(shipped.file());
      assertThat(shipped.root()).isEqualTo(YamlTree.of(shipped.file(), SourceText.of(yaml)).root());
    }
    assertThat(ShippedFiles.exams().root())
        .isEqualTo(YamlTree.of("", SourceText.resource("/exams.yaml")).root());
  }

  @Test
  void aGroupsOwnPackJoinsTheShippedOnesAndServesASecondExam() throws IOException {
    write("own.yaml", "own-1", "also: {SAA-C03: Design Secure Architectures}");
    QuestionBank bank = QuestionBank.load(catalog, List.of(folder));
    assertThat(bank.of("DVA-C02", "Security")).extracting(Question::id).containsExactly("own-1");
    assertThat(bank.of("SAA-C03", "Design Secure Architectures")).hasSize(1);
    assertThat(bank.all()).hasSize(QuestionBank.load().all().size() + 1);
  }

  @Test
  void aCoverageTableBesideAPackIsNotReadEvenIfItIsBroken() throws IOException {
    write("own.yaml", "own-1", "also: {SAA-C03: Design Secure Architectures}");
    Files.writeString(folder.resolve("coverage.yaml"), "exam: DVA-C99\ndomains: none\n");
    assertThat(QuestionBank.load(catalog, List.of(folder)).find("own-1")).isPresent();
  }

  @Test
  void aBrokenPackIsRefusedWithItsLine() throws IOException {
    Path pack = write("own.yaml", "own-1", "hint: none");
    assertThatThrownBy(() -> QuestionBank.load(catalog, List.of(pack)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("own.yaml:7: “hint” is not known in question 1; take it out.");
  }

  @Test
  void anIdOfAShippedQuestionIsTaken() throws IOException {
    Path pack = write("own.yaml", "mls-de-001", "also: {SAA-C03: Design Secure Architectures}");
    assertThatThrownBy(() -> QuestionBank.load(catalog, List.of(pack)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is taken at packs/mls-c01/data-engineering.yaml.");
  }

  @Test
  void twoQuestionsOfOneIdMakeNoBank() {
    Question question = Questions.question("q-1", "Modeling", "a");
    assertThatThrownBy(() -> QuestionBank.of(List.of(question, question)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("q-1");
  }

  @Test
  @Timeout(5)
  void fiveHundredQuestionsAreReadInOneGo() {
    String one = Packs.pack("own-0", "");
    String more = one.substring(one.indexOf("  - id:")).repeat(499);
    assertThat(PackReader.questions(YamlTree.of("own.yaml", one + more))).hasSize(500);
  }

  private Path write(String name, String id, String more) throws IOException {
    return Files.writeString(folder.resolve(name), Packs.pack(id, more));
  }
}
