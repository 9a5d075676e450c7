package dev.studycoach.examdate;

import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.examdate.ReminderPlan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of an exam date's turn.
 *
 * @param sent the number of the reminder that went out; null: none did
 * @param skipped those that never will
 * @param wake when its turn comes again; empty: never
 * @param failures how many tries in a row did not get through
 * @param unheard whether it can not be delivered at all
 */
record Outcome(
    Turn turn,
    @Nullable Long sent,
    List<Due> skipped,
    Optional<Instant> wake,
    int failures,
    boolean unheard) {

  static Outcome done(Turn turn, Step step, @Nullable Long sent) {
    return new Outcome(turn, sent, step.skip(), step.wake(), 0, false);
  }

  static Outcome failed(Turn turn, Step step, Instant again) {
    return new Outcome(turn, null, step.skip(), Optional.of(again), turn.failures() + 1, false);
  }

  /** What was claimed to be sent is given up. */
  static Outcome unheard(Turn turn, Step step, long claimed) {
    return new Outcome(turn, claimed, step.skip(), step.wake(), 0, true);
  }
}
