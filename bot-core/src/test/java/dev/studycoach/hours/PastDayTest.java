package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.routing.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
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

  @ParameterizedTest
  @CsvSource({
    "Last  night, 2026-01-02",
    "last night., 2026-01-02",
    "last evening, 2026-01-02",
    "yesterday evening, 2026-01-02",
    "saturday, 2026-01-02",
    "on Sat, 2026-01-02",
    "3 jan, 2026-01-02",
    "2026-01-03, 2026-01-02",
    "today, 2026-01-02",
    "2 jan, 2026-01-02",
    "yesterday, 2026-01-01",
    "last saturday, 2025-12-27",
  })
  void afterMidnightTheStudyDayGoesOn(String typed, LocalDate day) {
    assertThat(PastDay.read(typed, TODAY, TODAY.plusDays(1))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday evening, 8, 20:00",
    "this evening, 6, 18:00",
    "last night, 11, 23:00",
    "last night, 8:30, 20:30",
    "last night, 1, 01:00",
    "last night, 5 am, 05:00",
    "yesterday afternoon, 3, 15:00",
    "this afternoon, 14:30, 14:30",
    "yesterday morning, 8, 08:00",
    "yesterday, 8, 08:00",
  })
  void anHourBelongsToThePartOfTheDay(String day, String typed, LocalTime time) {
    assertThat(PastDay.time(day, typed)).isEqualTo(time);
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
