package dev.studycoach.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of study days, cut into parts that each get a bar.
 *
 * @param first included
 * @param last included
 */
record Period(Length length, LocalDate first, LocalDate last, Unit unit) {
  /** More bars than this are not told apart on a phone. */
  static final int MOST_BARS = 31;

  private static final int WEEKS_BEFORE = 3;

  /** What can be asked for. */
  enum Length {
    /** Monday to Sunday. */
    WEEK,
    /** Four of them, the running one included, so that a goal for the week fits. */
    MONTH,
    ALL
  }

  /** What a bar stands for. */
  enum Unit {
    DAY(1),
    WEEK(7),
    MONTH(365.25 / 12),
    YEAR(365.25);

    private final double days;

    Unit(double days) {
      this.days = days;
    }

    /** The part that begins on this day or contains it. */
    LocalDate startOf(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> monday(day);
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    private LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
        case YEAR -> start.plusYears(1);
      };
    }

    /** What so many minutes in a week are in an average part. */
    double minutes(int weekly) {
      return weekly * days / 7;
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * @param began the first day of study there is, for {@link Length#ALL}; not after today
   */
  static Period of(Length length, LocalDate today, LocalDate began) {
    LocalDate sunday = monday(today).plusDays(6);
    return switch (length) {
      case WEEK -> new Period(length, monday(today), sunday, Unit.DAY);
      case MONTH -> new Period(length, monday(today).minusWeeks(WEEKS_BEFORE), sunday, Unit.DAY);
      case ALL -> fitting(began, today);
    };
  }

  /** By the smallest unit that gives no more than {@link #MOST_BARS}. */
  private static Period fitting(LocalDate began, LocalDate today) {
    return Stream.of(Unit.values())
        .map(unit -> new Period(Length.ALL, began, today, unit))
        .filter(period -> period.unit == Unit.YEAR || period.starts().size() <= MOST_BARS)
        .findFirst()
        .orElseThrow();
  }

  /** Where its parts begin, in order; the first may begin before the period does. */
  List<LocalDate> starts() {
    return Stream.iterate(unit.startOf(first), start -> !start.isAfter(last), unit::next).toList();
  }

  /** The weeks it spans, at least one, part of a week counted as such. */
  double weeks() {
    return Math.max(1, (ChronoUnit.DAYS.between(first, last) + 1) / 7.0);
  }
}
