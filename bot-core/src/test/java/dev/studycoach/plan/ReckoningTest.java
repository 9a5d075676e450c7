package dev.studycoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Effort;
import dev.studycoach.plan.Reckoning.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guides suggest 60 to 100 hours; today is Monday, 2 March 2026. */
class ReckoningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "2026-04-13, 6, 0, TOO_SHORT, 630", // 40 days for 60 hours
    "2026-04-13, 11, 0, WITHIN, 630",
    "2026-04-13, 18, 0, PLENTY, 630",
    "2026-04-13, 6, 25, WITHIN, 390", // 35 hours are left
    "2026-04-13, 6, 60, WITHIN, 0",
    "2026-03-04, 6, 0, TOO_SHORT, 0", // only the days of rest are left
    "2026-03-02, 6, 0, TOO_SHORT, 0"
  })
  void itComparesTheTimeWithWhatGuidesSuggest(
      LocalDate exam, int hours, int done, Answer answer, int needed) {
    Reckoning reckoning = reckoning(exam, hours, done);
    assertThat(reckoning.answer()).isEqualTo(answer);
    assertThat(reckoning.neededWeekly()).isEqualTo(needed);
  }

  @Test
  void itNamesADayForWhichTheHoursAreEnough() {
    LocalDate ready = reckoning(LocalDate.of(2026, 4, 13), 6, 0).readyOn();
    assertThat(ready).isEqualTo(LocalDate.of(2026, 5, 13));
    assertThat(reckoning(ready, 6, 0).answer()).isEqualTo(Answer.WITHIN);
    assertThat(reckoning(ready.minusDays(2), 6, 0).answer()).isEqualTo(Answer.TOO_SHORT);
  }

  private static Reckoning reckoning(LocalDate exam, int hours, int done) {
    List<Gap> gaps = List.of(new Gap(new Domain("Knots", 1), 1));
    Basis basis = new Basis(TODAY, exam, hours * 60, gaps, 130);
    return new Reckoning(basis, new Effort(60, 100), done * 60, StudyPlan.of(basis).minutes());
  }
}
