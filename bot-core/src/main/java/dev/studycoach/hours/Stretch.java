package dev.studycoach.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a heartbeat writes: an open session goes on until an instant, or a new one begins.
 *
 * @param session the one that goes on, or {@link #NEW}
 * @param day the learner's study day in which all of it lies
 * @param zone the learner's at its start
 */
record Stretch(
    long session, long learner, LocalDate day, ZoneId zone, Instant from, Instant until) {
  static final long NEW = 0;

  /** Lengthens the session if both lie in the same study day; otherwise a new one begins. */
  Stretch goingOn(OpenSession open) {
    return open.studyDay().equals(day)
        ? new Stretch(open.id(), learner, day, zone, from, until)
        : this;
  }
}
