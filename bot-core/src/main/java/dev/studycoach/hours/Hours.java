package dev.studycoach.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
    TreeMap<LocalDate, Integer> minutes =
        sessions.stream()
            .collect(
                groupingBy(
                    StudySession::studyDay,
                    TreeMap::new,
                    collectingAndThen(toList(), Hours::minutes)));
    minutes.values().removeIf(none -> none == 0);
    return new Hours(minutes);
  }

  private static int minutes(List<StudySession> day) {
    Duration studied = union(day);
    return (int) (studied.compareTo(MOST_A_DAY) > 0 ? MOST_A_DAY : studied).toMinutes();
  }

  private static Duration union(List<StudySession> sessions) {
    Duration sum = Duration.ZERO;
    Instant counted = Instant.MIN;
    for (StudySession next : inOrder(sessions)) {
      Instant from = next.startedAt().isAfter(counted) ? next.startedAt() : counted;
      if (next.endedAt().isAfter(from)) {
        sum = sum.plus(Duration.between(from, next.endedAt()));
        counted = next.endedAt();
      }
    }
    return sum;
  }

  private static List<StudySession> inOrder(List<StudySession> sessions) {
    return sessions.stream().sorted(Comparator.comparing(StudySession::startedAt)).toList();
  }

  /** The minutes of all days together. */
  public int total() {
    return minutes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
