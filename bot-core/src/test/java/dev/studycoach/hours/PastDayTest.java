package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.routing.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastDayTest {
  /** A Friday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  @ParameterizedTest
  @CsvSource({
    "today, 2026-01-02",
    "the day before yesterday, 2025-12-31",
    "last friday, 2025-12-26",
    "26.12., 2025-12-26",
    "last night, 2026-01-01",
  })
  void aDayOfTheLastWeekIsRead(String typed, LocalDate day) {
    assertThat(PastDay.read(typed, TODAY, TODAY)).isEqualTo(day);
  }

  @Test
  void afterMidnightTheLastNightIsOfTheStudyDayThatGoesOn() {
    LocalDate afterMidnight = TODAY.plusDays(1);
    assertThat(PastDay.read("Last  night", TODAY, afterMidnight)).isEqualTo(TODAY);
    assertThat(PastDay.read("yesterday", TODAY, afterMidnight)).isEqualTo(TODAY.minusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "friday, I am not sure which day “friday” is: Fri 26 Dec 2025 or Fri 2 Jan 2026?",
    "tomorrow, has not begun yet",
    "2026-01-03, has not begun yet",
    "3 jan, has not begun yet",
    "8 days ago, too long ago",
    "2025-12-25, too long ago",
    "2.1.2025, too long ago",
    "1/2, I am not sure which day “1/2” is: Fri 2 Jan 2026 or Sun 1 Feb 2026?",
    "01/02/2026, I am not sure which day",
    "tue 29, I am not sure which day “tue 29” is: Mon 29 Dec 2025?",
    "30 feb, cannot read",
    "2025-13-01, cannot read",
    "1/2/26, cannot read",
    "december, Which day of December?",
    "someday, cannot read",
    "'', cannot read",
  })
  void whatIsNoSuchDayIsNotGuessed(String typed, String words) {
    assertThatThrownBy(() -> PastDay.read(typed, TODAY, TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }
}
