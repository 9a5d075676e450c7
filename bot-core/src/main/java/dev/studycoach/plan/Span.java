package dev.studycoach.plan;

import dev.studycoach.examdate.Phase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of one week of a plan.
 *
 * @param before the number of the week, counted back from the exam
 * @param farthest of its days, in days before the exam
 */
record Span(LocalDate exam, int before, int farthest) {
  /** The last days before the exam, for review and rest. */
  static final int RESTING = 2;

  private static final int LONGEST_REVIEW = 60;

  /** Nobody takes a mock exam in the last three days. */
  private static final int MOCK_AT_LEAST = 4;

  /** In the week of the last practice and in those in which nothing is new. */
  private static final int MOCKS_FROM_WEEK = 3;

  /**
   * From the first to the last.
   *
   * @param days until the exam; none: no weeks
   */
  static List<Span> until(LocalDate exam, int days) {
    int weeks = (days + 6) / 7;
    return IntStream.iterate(weeks, before -> before > 0, before -> before - 1)
        .mapToObj(before -> new Span(exam, before, Math.min(days, 7 * before)))
        .toList();
  }

  private int nearest() {
    return 7 * before - 6;
  }

  Phase phase() {
    return Phase.at(farthest);
  }

  LocalDate first() {
    return exam.minusDays(farthest);
  }

  LocalDate last() {
    return exam.minusDays(nearest());
  }

  /** For study: all of them in a full week, else its share; the last two days are not for it. */
  int minutes(int weekly) {
    return share(weekly, Math.max(0, farthest - Math.max(nearest(), RESTING + 1) + 1));
  }

  /** For a look at the notes in the last two days. */
  int review(int weekly) {
    int days = Math.max(0, Math.min(farthest, RESTING) - nearest() + 1);
    return Math.min(LONGEST_REVIEW, share(weekly, days));
  }

  /** Rounded down to a quarter of an hour or, below an hour, to five minutes. */
  private static int share(int weekly, int days) {
    int exact = weekly * days / 7;
    int unit = exact >= 60 ? 15 : 5;
    return days == 7 || exact < unit ? exact : exact / unit * unit;
  }

  /**
   * A Saturday or Sunday if possible, else the last day that is far enough from the exam; not
   * today, because it takes some hours in one go.
   */
  Optional<LocalDate> mockDay(LocalDate today) {
    List<LocalDate> days =
        IntStream.rangeClosed(Math.max(nearest(), MOCK_AT_LEAST), farthest)
            .filter(ahead -> before <= MOCKS_FROM_WEEK)
            .mapToObj(exam::minusDays)
            .filter(today::isBefore)
            .toList();
    return Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
        .flatMap(day -> days.stream().filter(d -> d.getDayOfWeek() == day))
        .findFirst()
        .or(() -> days.stream().findFirst());
  }
}
