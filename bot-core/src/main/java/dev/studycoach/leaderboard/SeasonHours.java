package dev.studycoach.leaderboard;

import dev.studycoach.hours.Hours;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.Timeline;
import java.time.Duration;
import java.util.Collection;

/**
 * How much of somebody's study counts on a board: of each study day no more than {@link
 * #MOST_A_DAY}, so that nobody wins by a day without sleep.
 */
final class SeasonHours {
  static final Duration MOST_A_DAY = Duration.ofHours(4);

  private SeasonHours() {}

  /**
   * Full minutes.
   *
   * @param sessions also of other weeks, which do not count
   */
  static int minutes(Season season, Collection<StudySession> sessions) {
    return Hours.of(Timeline.of(sessions, MOST_A_DAY))
        .minutes()
        .subMap(season.monday(), season.digestDay())
        .values()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
