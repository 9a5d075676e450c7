package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;

/** A part of a session that counts for it, and for no other session at the same time. */
public record Portion(StudySession session, Instant from, Instant until) {

  public Duration length() {
    return Duration.between(from, until);
  }

  /** As much of it as fits into a length. */
  Portion atMost(Duration room) {
    return length().compareTo(room) > 0 ? new Portion(session, from, from.plus(room)) : this;
  }
}
