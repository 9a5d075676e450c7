package dev.studycoach.focus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a focus session; whoever leaves and comes back has another.
 *
 * @param name as the platform gave it
 * @param leftAt null: stays until the session ends
 * @param countedUntil what is before was written down as study
 */
record FocusSeat(
    long id,
    long learner,
    String name,
    Instant joinedAt,
    @Nullable Instant leftAt,
    Instant countedUntil) {

  boolean taken() {
    return leftAt == null;
  }
}
