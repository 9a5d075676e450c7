package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of study, the fact from which hours follow.
 *
 * @param studyDay the learner's, as it was written down; the whole stretch lies in it
 * @param startedAt included
 * @param endedAt excluded; the same as the start for a stretch that has only begun
 * @param kind null if nobody said
 * @param exam its code; null if nobody said
 * @param domain of the exam; null if nobody said
 */
public record StudySession(
    LocalDate studyDay,
    Instant startedAt,
    Instant endedAt,
    Source source,
    @Nullable Kind kind,
    @Nullable String exam,
    @Nullable String domain) {
  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public StudySession {
    if (endedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("a session cannot end before it starts: " + startedAt);
    }
  }

  /** In a study room, where nobody says what they do. */
  static StudySession inRoom(LocalDate studyDay, Instant startedAt, Instant endedAt) {
    return new StudySession(studyDay, startedAt, endedAt, Source.VOICE, null, null, null);
  }

  /** Whether it counts for an exam: nobody said that it was for another. */
  public boolean suits(String code) {
    return exam == null || exam.equals(code);
  }

  public Duration length() {
    return Duration.between(startedAt, endedAt);
  }

  Interval interval() {
    return new Interval(startedAt, endedAt);
  }
}
