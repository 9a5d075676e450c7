package dev.studycoach.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of an entry.
 *
 * @param parts its length by study day
 * @param fresh the minutes by which these days grew; less than the length if some of it was counted
 *     before, or if a day is full
 * @param full whether a day reached what counts of a day
 * @param earned study days that count only now
 * @param streak study days in a row by now
 */
record Counted(
    long entry,
    Topic topic,
    SortedMap<LocalDate, Duration> parts,
    int fresh,
    boolean full,
    Set<LocalDate> earned,
    int streak) {
  Counted {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    earned = Set.copyOf(earned);
  }

  /** The length of each study day's part. */
  static SortedMap<LocalDate, Duration> parts(Collection<Stretch> stretches) {
    SortedMap<LocalDate, Duration> parts = new TreeMap<>();
    stretches.forEach(
        s -> parts.merge(s.day(), Duration.between(s.from(), s.until()), Duration::plus));
    return parts;
  }

  Duration length() {
    return parts.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Minutes that were counted before. */
  int known() {
    return Math.max(0, (int) length().toMinutes() - fresh);
  }
}
