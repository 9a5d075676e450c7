package dev.studycoach.hours;

import dev.studycoach.streak.StudyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one heartbeat of somebody who studies in a voice room is credited as. */
final class Heartbeat {
  /** Time between two heartbeats counts if it is not longer than this. */
  static final Duration LONGEST_GAP = Duration.ofSeconds(60);

  private Heartbeat() {}

  /**
   * Credits the time since the last heartbeat, cut where the learner's study days change. Nothing
   * is written if the last heartbeat is not in the past, which another process or a clock set back
   * can bring about.
   *
   * @param open whose last heartbeat is at most {@link #LONGEST_GAP} away; null: a session begins
   */
  static List<Stretch> of(long learner, StudyClock clock, @Nullable OpenSession open, Instant now) {
    if (open == null) {
      return Stretch.cut(learner, clock, now, now);
    }
    if (!open.endedAt().isBefore(now)) {
      return List.of();
    }
    List<Stretch> stretches = Stretch.cut(learner, clock, open.endedAt(), now);
    stretches.set(0, stretches.get(0).goingOn(open));
    return stretches;
  }
}
