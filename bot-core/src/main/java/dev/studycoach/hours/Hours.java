package dev.studycoach.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long somebody studied: a pure function of what counts.
 *
 * @param minutes full minutes by study day, rounded down; a day without a full minute is left out
 */
public record Hours(SortedMap<LocalDate, Integer> minutes) {
  public Hours {
    minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
  }

  /** The hours of each study day. */
  public static Hours of(Timeline timeline) {
    Map<LocalDate, Duration> days = new TreeMap<>();
    timeline
        .portions()
        .forEach(p -> days.merge(p.session().studyDay(), p.length(), Duration::plus));
    TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
    days.forEach((day, length) -> minutes.put(day, (int) length.toMinutes()));
    minutes.values().removeIf(none -> none == 0);
    return new Hours(minutes);
  }

  /** The minutes of all days together. */
  public int total() {
    return minutes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The minutes of a study day. */
  public int on(LocalDate day) {
    return minutes.getOrDefault(day, 0);
  }
}
