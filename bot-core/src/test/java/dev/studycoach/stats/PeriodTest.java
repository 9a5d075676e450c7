package dev.studycoach.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.stats.Period.Length;
import dev.studycoach.stats.Period.Unit;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-03-06, 2026-03-06, 2026-03-02, 2026-03-08, DAY, 7",
    "WEEK, 2026-03-08, 2026-03-08, 2026-03-02, 2026-03-08, DAY, 7",
    "WEEK, 2026-03-09, 2026-03-09, 2026-03-09, 2026-03-15, DAY, 7",
    "MONTH, 2026-03-06, 2026-03-06, 2026-02-09, 2026-03-08, DAY, 28",
    "ALL, 2026-03-06, 2026-03-06, 2026-03-06, 2026-03-06, DAY, 1",
    "ALL, 2026-03-06, 2026-02-04, 2026-02-04, 2026-03-06, DAY, 31",
    "ALL, 2026-03-06, 2026-02-03, 2026-02-03, 2026-03-06, WEEK, 5",
    "ALL, 2026-03-06, 2025-07-01, 2025-07-01, 2026-03-06, MONTH, 9",
    "ALL, 2026-03-06, 2023-08-31, 2023-08-31, 2026-03-06, YEAR, 4",
  })
  void isCutIntoAsManyBarsAsAPhoneShows(
      Length length,
      LocalDate today,
      LocalDate began,
      LocalDate first,
      LocalDate last,
      Unit unit,
      int bars) {
    Period period = Period.of(length, today, began);
    assertThat(period).isEqualTo(new Period(length, first, last, unit));
    assertThat(period.starts()).hasSize(bars);
  }

  @Property
  void everyDayLiesInExactlyOneBar(
      @ForAll Length length,
      @ForAll @IntRange(max = 20_000) int day,
      @ForAll @IntRange(max = 2_000) int before) {
    LocalDate today = LocalDate.ofEpochDay(20_000 + day);
    Period period = Period.of(length, today, today.minusDays(before));
    assertThat(period.starts())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(period.unit().startOf(period.first()), period.unit().startOf(today));
    assertThat(period.starts()).allMatch(start -> period.unit().startOf(start).equals(start));
  }
}
