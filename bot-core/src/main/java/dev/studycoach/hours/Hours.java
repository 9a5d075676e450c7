package dev.studycoach.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long somebody studied: a pure function of their sessions.
 *
 * @param minutes full minutes by study day, rounded down; a day without a full minute is left out
 */
public record Hours(SortedMap<LocalDate, Integer> minutes) {
  /** Nobody studies longer in one study day; what is more comes from a forgotten microphone. */
  public static final Duration MOST_A_DAY = Duration.ofHours(16);

  public Hours {
    minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
  }

  /**
   * The hours of each study day: the length of the union of its sessions, so that time in two
   * sessions at once counts once, but at most {@link #MOST_A_DAY}. The order does not matter.
   */
  public static Hours of(Collection<StudySession> sessions) {
    return of(Timeline.of(sessions));
  }

  /** The same of what counts already. */
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
