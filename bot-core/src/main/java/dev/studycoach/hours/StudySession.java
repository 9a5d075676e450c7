package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of study, the fact from which hours follow.
 *
 * @param studyDay the learner's, as it was written down; the whole stretch lies in it
 * @param startedAt included
 * @param endedAt excluded; the same as the start for a stretch that has only begun
 */
public record StudySession(LocalDate studyDay, Instant startedAt, Instant endedAt) {
  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public StudySession {
    if (endedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("a session cannot end before it starts: " + startedAt);
    }
  }

  public Duration length() {
    return Duration.between(startedAt, endedAt);
  }
}
