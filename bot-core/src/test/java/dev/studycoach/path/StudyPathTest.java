package dev.studycoach.path;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.ExamCatalog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyPathTest {
  private final ExamCatalog exams = ExamCatalog.load();

  @ParameterizedTest
  @CsvSource({
    // straight to the specialty or professional level
    "2, REGULARLY, DATA, 12, 2026-01-05, MLS-C01 9",
    "2, REGULARLY, DATA, 12, 2026-03-02, AIP-C01 9", // the specialty ends before one is ready
    "5, REGULARLY, DATA, 6, 2026-11-22, AIP-C01 17",
    "2, REGULARLY, DEVELOPER, 10, 2026-01-05, AIP-C01 10",
    "3, REGULARLY, CLOUD, 10, 2026-11-22, AIP-C01 10",
    // foundations first
    "0, NEVER, DATA, 10, 2026-01-05, CLF-C02 6 AIF-C01 6 MLA-C01 10 AIP-C01 16",
    "0, NEVER, DEVELOPER, 10, 2026-11-22, CLF-C02 6 AIF-C01 6 DVA-C03 10 MLA-C02 10 AIP-C01 16",
    "1.9, SOMETIMES, CLOUD, 10, 2026-11-22, AIF-C01 6 SAA-C03 10 MLA-C02 10",
    "1.9, REGULARLY, CLOUD, 10, 2026-11-22, AIF-C01 5 MLA-C02 8",
    "0, REGULARLY, DEVELOPER, 10, 2026-11-22, AIF-C01 5 MLA-C02 8 AIP-C01 13",
    "4, SOMETIMES, DATA, 10, 2026-11-22, MLA-C02 8 AIP-C01 13",
    "4, NEVER, DATA, 10, 2026-11-22, CLF-C02 5 MLA-C02 8 AIP-C01 13",
    "0, NEVER, OTHER, 10, 2026-11-22, CLF-C02 6 AIF-C01 6",
    "3, SOMETIMES, OTHER, 10, 2026-11-22, AIF-C01 5",
    // on the edge of an exam's life
    "4, SOMETIMES, DATA, 10, 2026-08-03, MLA-C01 8 AIP-C01 13", // ready on 28 September
    "4, SOMETIMES, DATA, 10, 2026-08-04, MLA-C02 8 AIP-C01 13",
    "4, SOMETIMES, DEVELOPER, 10, 2026-10-05, DVA-C02 8 MLA-C02 8 AIP-C01 13",
    "4, SOMETIMES, DEVELOPER, 10, 2026-10-06, DVA-C03 8 MLA-C02 8 AIP-C01 13"
  })
  void theWayFollowsFromExperienceAndTheDay(
      double years, AwsUse aws, Role role, int hours, LocalDate today, String way) {
    StudyPath path = StudyPath.of(new Profile(years, aws, role, hours * 60), exams, today);
    assertThat(
            path.steps().stream()
                .map(step -> step.exam().code() + " " + step.weeks().orElseThrow())
                .collect(joining(" ")))
        .isEqualTo(way);
  }

  @Test
  void everyExamCanBeTakenOnItsDayWhoeverAsksWhenever() {
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      for (AwsUse aws : AwsUse.values()) {
        for (Role role : Role.values()) {
          for (double years : new double[] {0, 2}) {
            Profile profile = new Profile(years, aws, role, 360);
            StudyPath path = StudyPath.of(profile, exams, day);
            assertThat(path.steps()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(path.steps())
                .allMatch(s -> !s.exam().retiredOn(s.by()) && !s.exam().notYetOn(s.by()));
          }
        }
      }
    }
  }

  @Test
  void whosePlaceAnExamTakesIsSaid() {
    Profile profile = new Profile(2, AwsUse.REGULARLY, Role.DATA, 360);
    Step step = StudyPath.of(profile, exams, LocalDate.of(2026, 11, 22)).steps().get(0);
    assertThat(step.instead()).contains("MLS-C01");
    assertThat(step.reason()).isEqualTo(Reason.EXPERIENCED);
  }
}
