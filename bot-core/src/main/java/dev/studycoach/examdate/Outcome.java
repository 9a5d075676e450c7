package dev.studycoach.examdate;

import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.examdate.ReminderPlan.Step;
import dev.studycoach.schedule.Wake.Next;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an exam date's turn.
 *
 * @param sent the number of the reminder that went out; null: none did
 * @param skipped those that never will
 * @param unheard whether it can not be delivered at all
 */
record Outcome(Turn turn, @Nullable Long sent, List<Due> skipped, Next next, boolean unheard) {

  static Outcome done(Turn turn, Step step, @Nullable Long sent) {
    return new Outcome(turn, sent, step.skip(), next(turn, step), false);
  }

  static Outcome failed(Turn turn, Step step, Instant now) {
    return new Outcome(turn, null, step.skip(), turn.wake().retry(now), false);
  }

  /** What was claimed to be sent is given up. */
  static Outcome unheard(Turn turn, Step step, long claimed) {
    return new Outcome(turn, claimed, step.skip(), next(turn, step), true);
  }

  private static Next next(Turn turn, Step step) {
    return step.wake().map(turn.wake()::next).orElseGet(turn.wake()::never);
  }
}
