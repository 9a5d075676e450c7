package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.routing.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastDayTest {
  /** A Friday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  @ParameterizedTest
  @CsvSource({
    "today, 2026-01-02",
    "Yesterday, 2026-01-01",
    "the day before yesterday, 2025-12-31",
    "a day ago, 2026-01-01",
    "3 days ago, 2025-12-30",
    "thursday, 2026-01-01",
    "Thu, 2026-01-01",
    "on monday, 2025-12-29",
    "last tuesday, 2025-12-30",
    "last friday, 2025-12-26",
    "saturday, 2025-12-27",
    "2025-12-31, 2025-12-31",
    "31 Dec, 2025-12-31",
    "31st december, 2025-12-31",
    "31. Dec, 2025-12-31",
    "31 Dec 2025, 2025-12-31",
    "'Dec 31, 2025', 2025-12-31",
    "December 28th, 2025-12-28",
    "1 jan, 2026-01-01",
  })
  void aDayOfTheLastWeekIsRead(String typed, LocalDate day) {
    assertThat(PastDay.read(typed, TODAY)).isEqualTo(day);
    assertThat(PastDay.count(List.of(typed.split(" ")))).isEqualTo(typed.split(" ").length);
  }

  @ParameterizedTest
  @CsvSource({
    "friday, Today is Friday too",
    "tomorrow, has not begun yet",
    "2026-01-03, has not begun yet",
    "3 jan, has not begun yet",
    "8 days ago, too long ago",
    "2025-12-25, too long ago",
    "1/2, cannot tell the day from the month",
    "01/02/2026, cannot tell the day from the month",
    "2.1., cannot tell the day from the month",
    "30 feb, There is no day",
    "2025-13-01, There is no day",
    "someday, cannot read",
    "'', cannot read",
  })
  void whatIsNoSuchDayIsNotGuessed(String typed, String words) {
    assertThatThrownBy(() -> PastDay.read(typed, TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  @Test
  void wordsThatAreNoDayAreLeftToTheNote() {
    assertThat(PastDay.count(List.of("modeling", "yesterday"))).isZero();
    assertThat(PastDay.count(List.of("may", "be"))).isZero();
    assertThat(PastDay.count(List.of("3", "chapters"))).isZero();
  }
}
