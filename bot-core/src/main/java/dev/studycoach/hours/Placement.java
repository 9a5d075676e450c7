package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds a place in time for study of which only the length is known. */
final class Placement {
  private Placement() {}

  /**
   * The latest free time of this length, in as many pieces as needed, the latest first; empty if
   * there is not so much.
   *
   * @param length more than zero
   */
  static List<Interval> latest(Interval window, Duration length, Collection<Interval> taken) {
    List<Interval> found = new ArrayList<>();
    Duration left = length;
    for (Interval gap : free(window, taken)) {
      Duration used = left.compareTo(gap.length()) < 0 ? left : gap.length();
      if (!used.isZero()) {
        found.add(new Interval(gap.until().minus(used), gap.until()));
      }
      left = left.minus(used);
    }
    return left.isZero() ? found : List.of();
  }

  /** How much of a window is free. */
  static Duration room(Interval window, Collection<Interval> taken) {
    return free(window, taken).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** The gaps between what is taken, the latest first. */
  private static List<Interval> free(Interval window, Collection<Interval> taken) {
    List<Interval> gaps = new ArrayList<>();
    Instant until = window.until();
    for (Interval next : latestEndFirst(taken)) {
      Instant from = later(next.until(), window.from());
      if (from.isBefore(until)) {
        gaps.add(new Interval(from, until));
      }
      until = next.from().isBefore(until) ? next.from() : until;
    }
    if (window.from().isBefore(until)) {
      gaps.add(new Interval(window.from(), until));
    }
    return gaps;
  }

  private static List<Interval> latestEndFirst(Collection<Interval> taken) {
    return taken.stream()
        .filter(interval -> !interval.length().isZero())
        .sorted(Comparator.comparing(Interval::until).reversed())
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
