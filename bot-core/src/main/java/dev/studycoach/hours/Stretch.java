package dev.studycoach.hours;

import dev.studycoach.streak.StudyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Study as it is written down, within one study day: an open session goes on until an instant, or a
 * new one begins.
 *
 * @param session the one that goes on, or {@link #NEW}
 * @param day the learner's study day in which all of it lies
 * @param zone the learner's at its start
 */
record Stretch(
    long session, long learner, LocalDate day, ZoneId zone, Instant from, Instant until) {
  static final long NEW = 0;

  /** How many days before and after its date in UTC a study day may begin and end. */
  private static final int DAYS_AROUND = 3;

  /**
   * Cuts where the learner's study days change. At least one; the last ends at the end, without
   * length if a study day begins at this instant.
   */
  static List<Stretch> cut(long learner, StudyClock clock, Instant from, Instant until) {
    List<Stretch> stretches = new ArrayList<>();
    Instant start = from;
    for (Instant end = clock.endOfDay(start); !end.isAfter(until); end = clock.endOfDay(start)) {
      stretches.add(of(learner, clock, start, end));
      start = end;
    }
    stretches.add(of(learner, clock, start, until));
    return stretches;
  }

  /** The same, without those that have no length. */
  static List<Stretch> cut(long learner, StudyClock clock, Interval interval) {
    return cut(learner, clock, interval.from(), interval.until()).stream()
        .filter(stretch -> stretch.from().isBefore(stretch.until()))
        .toList();
  }

  /** A whole study day; without length if the learner has no such day. */
  static Interval whole(StudyClock clock, LocalDate day) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Stretch> found =
        cut(
                NEW,
                clock,
                midnight.minus(Duration.ofDays(DAYS_AROUND)),
                midnight.plus(Duration.ofDays(DAYS_AROUND)))
            .stream()
            .filter(stretch -> stretch.day().equals(day))
            .toList();
    return found.isEmpty()
        ? new Interval(midnight, midnight)
        : new Interval(found.get(0).from(), found.get(found.size() - 1).until());
  }

  private static Stretch of(long learner, StudyClock clock, Instant from, Instant until) {
    return new Stretch(NEW, learner, clock.dayOf(from), clock.at(from).zone(), from, until);
  }

  /** Lengthens the session if both lie in the same study day; otherwise a new one begins. */
  Stretch goingOn(OpenSession open) {
    return open.studyDay().equals(day)
        ? new Stretch(open.id(), learner, day, zone, from, until)
        : this;
  }
}
