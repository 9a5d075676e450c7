package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer that a learner started and that is not settled yet.
 *
 * @param exam null if nobody said
 * @param domain null if nobody said
 * @param stoppedAt null while it runs
 */
record Timer(
    long id,
    Kind kind,
    @Nullable String exam,
    @Nullable String domain,
    String note,
    Instant startedAt,
    @Nullable Instant stoppedAt) {
  /** Whoever ran it longer is asked whether they studied all the time. */
  static final Duration UNDOUBTED = Duration.ofHours(4);

  Topic topic() {
    return new Topic(kind, exam, domain, note);
  }

  /** When it was stopped; if it was not yet, now. */
  Instant end(Instant now) {
    return startedAt.plus(ran(now));
  }

  /** How long it ran, or has run by now; zero if the clock was set back. */
  Duration ran(Instant now) {
    Instant end = stoppedAt == null ? now : stoppedAt;
    return end.isAfter(startedAt) ? Duration.between(startedAt, end) : Duration.ZERO;
  }
}
