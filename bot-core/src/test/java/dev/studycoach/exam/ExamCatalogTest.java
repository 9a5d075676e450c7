package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamCatalogTest {
  private static final String OWN =
      """
      exams:
        - code: RIVER-1
          title: River Pilot
          level: Home
          scored: 40
          pass: 30
          scale: [1, 40]
          domains:
            Currents: 3
            Knots: 1
      """;
  private final ExamCatalog catalog = ExamCatalog.load();
  private final Path folder;

  ExamCatalogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "AIF-C01, 65, 700, 5",
    "CLF-C02, 65, 700, 4",
    "SAA-C03, 65, 720, 4",
    "DVA-C02, 65, 720, 4",
    "DVA-C03, 65, 720, 4",
    "MLA-C01, 65, 720, 4",
    "MLA-C02, 65, 720, 4",
    "MLS-C01, 65, 750, 4",
    "AIP-C01, 75, 750, 5"
  })
  void theShippedExamsFollowTheirGuides(String code, int questions, int pass, int domains) {
    Exam exam = exam(code);
    assertThat(exam.questions()).isEqualTo(questions);
    assertThat(exam.pass()).isEqualTo(pass);
    assertThat(exam.domains()).hasSize(domains);
    assertThat(exam.domains().stream().mapToInt(Domain::weight).sum()).isEqualTo(100);
    assertThat(List.of(exam.scaleLeast(), exam.scaleMost())).containsExactly(100, 1000);
    assertThat(exam.validityYears()).isEqualTo(3);
  }

  @Test
  void nineExamsAreShipped() {
    assertThat(catalog.all()).hasSize(9);
  }

  @Test
  void aCodeIsFoundInAnyCase() {
    assertThat(catalog.find("mls-c01")).isEqualTo(catalog.find("MLS-C01")).isPresent();
    assertThat(catalog.find("mls")).isEmpty();
  }

  @Test
  void theSpecialtyIsRetiredAfterItsLastDayAndHasTwoSuccessors() {
    Exam exam = exam("MLS-C01");
    assertThat(exam.retiredOn(LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(exam.retiredOn(LocalDate.of(2026, 4, 1))).isTrue();
    assertThat(exam.successors()).containsExactly("MLA-C02", "AIP-C01");
    assertThat(exam.minutes()).containsExactly(170, 180);
    assertThat(exam.note()).contains("no single successor");
    assertThat(exam.suggestedWeeks()).isEqualTo(new Weeks(10, 16));
  }

  @Test
  void theNewDeveloperExamBeginsTheDayAfterTheOldOneEnds() {
    assertThat(exam("DVA-C02").retiredOn(LocalDate.of(2026, 12, 1))).isTrue();
    assertThat(exam("DVA-C03").notYetOn(LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(exam("DVA-C03").notYetOn(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(exam("DVA-C03").minutes()).isEmpty();
  }

  @Test
  void anExamWithoutDaysIsNeitherRetiredNorYetToCome() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    assertThat(exam("CLF-C02").retiredOn(day) || exam("CLF-C02").notYetOn(day)).isFalse();
    assertThat(exam("CLF-C02").suggestedWeeks()).isNull();
  }

  @Test
  void everySuccessorIsInTheCatalogue() {
    assertThat(catalog.all().stream().flatMap(exam -> exam.successors().stream()))
        .allMatch(code -> catalog.find(code).isPresent());
  }

  @Test
  void aGroupAddsAnExamOfItsOwnWhoseWeightsNeedNotSumToAHundred() throws IOException {
    Exam own = with(OWN).find("river-1").orElseThrow();
    assertThat(own.share(own.domains().get(0))).isEqualTo(0.75);
    assertThat(own.questions()).isEqualTo(40);
    assertThat(own.types())
        .containsExactly(QuestionType.MULTIPLE_CHOICE, QuestionType.MULTIPLE_RESPONSE);
  }

  @Test
  void theSameExamMayBeAddedTwiceButNotAnotherUnderItsCode() throws IOException {
    ExamCatalog more = with(OWN);
    assertThat(more.plus(List.of(folder)).all()).isEqualTo(more.all());
    Files.writeString(folder.resolve("own.yaml"), OWN.replace("Pilot", "Captain"));
    assertThatThrownBy(() -> more.plus(List.of(folder)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("own.yaml:2: The exam RIVER-1 is known already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Knots: 1>Knots: 0>10",
        "Knots: 1>Knots: many>10",
        "scored: 40>scored: -1>5",
        "code: RIVER-1>code: R 1>2",
        "pass: 30>pass: 41>6",
        "scale: [1, 40]>scale: [40, 1]>7",
        "level: Home>level: [Home]>4",
        "level: Home>level: Home\n    lastDay: soon>5",
        "level: Home>level: Home\n    types: [essay]>5",
        "level: Home>level: Home\n    hobby: Home>5"
      })
  void aFaultInAnExamNamesItsLine(String fault) {
    String[] parts = fault.split(">", -1);
    assertThatThrownBy(() -> with(OWN.replace(parts[0], parts[1])))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("own.yaml:" + parts[2] + ": ");
  }

  @Test
  void aPackAmongTheFilesAddsNoExam() throws IOException {
    assertThat(with("exam: MLS-C01\n").all()).isEqualTo(catalog.all());
  }

  private ExamCatalog with(String yaml) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), yaml);
    return catalog.plus(List.of(folder));
  }

  private Exam exam(String code) {
    return catalog.find(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "AIF-C01, 40, 60",
    "CLF-C02, 40, 60", // as others of its level
    "MLA-C02, 60, 100",
    "MLS-C01, 100, 160",
    "AIP-C01, 100, 160" // as a specialty
  })
  void theHoursOfStudyFollowFromWhatGuidesAdvise(String code, int least, int most) {
    assertThat(catalog.effort(catalog.find(code).orElseThrow())).contains(new Effort(least, most));
  }

  @Test
  void ofALevelThatNoGuideKnowsTheHoursAreUnknown() throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), OWN);
    ExamCatalog more = catalog.plus(List.of(file));
    assertThat(more.effort(more.find("RIVER-1").orElseThrow())).isEmpty();
  }
}
