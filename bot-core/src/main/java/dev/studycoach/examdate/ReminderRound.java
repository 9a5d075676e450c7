package dev.studycoach.examdate;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.db.JoinedTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends reminders by itself. A persistent execution for each lane wakes when one of its exam dates
 * is due; all processes together run it once. What was done is written down in the transaction that
 * sets the next time; after a crash in between a turn is taken again, with the same numbers.
 */
final class ReminderRound {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final JoinedTransaction transaction;
  private final Wakes wakes;
  private final Reminders reminders;
  private final WishList wishList;
  private final ReminderTurns turns;
  private final InstantSource clock;

  ReminderRound(JoinedTransaction transaction, ReminderTurns turns, InstantSource clock) {
    this.transaction = transaction;
    this.wakes = new Wakes(transaction.jdbi());
    this.reminders = new Reminders(transaction.jdbi());
    this.wishList = new WishList(transaction.jdbi());
    this.turns = turns;
    this.clock = clock;
  }

  Task<Void> task(String platform) {
    return Tasks.custom(Wakes.task(platform), Void.class)
        .onFailure(ReminderRound::tryAgain)
        .onDeadExecutionRevive()
        .execute(
            (lane, context) ->
                run(platform, Integer.parseInt(lane.getId()), context.getSchedulerState()));
  }

  private CompletionHandler<Void> run(String platform, int lane, SchedulerState state) {
    Instant now = clock.instant();
    List<Outcome> outcomes = take(platform, lane, now);
    while (outcomes.size() == Wakes.TOGETHER && !state.isShuttingDown()) {
      write(outcomes, now);
      now = clock.instant();
      outcomes = take(platform, lane, now);
    }
    return end(platform, lane, outcomes, now);
  }

  private List<Outcome> take(String platform, int lane, Instant now) {
    return turns.take(platform, wakes.due(platform, lane, now), now);
  }

  private void write(List<Outcome> outcomes, Instant now) {
    transaction.run(() -> record(outcomes, now));
  }

  private CompletionHandler<Void> end(
      String platform, int lane, List<Outcome> outcomes, Instant now) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              record(outcomes, now);
              setNext(platform, lane, complete, operations);
            });
  }

  private void record(List<Outcome> outcomes, Instant now) {
    reminders.record(outcomes, now);
    wishList.unheard(
        outcomes.stream()
            .filter(Outcome::unheard)
            .map(outcome -> outcome.turn().booking().learner())
            .filter(Objects::nonNull)
            .toList(),
        now);
    wakes.plan(outcomes);
  }

  /** Looks twice, because a date may be set between the first look and the lock on the lane. */
  private void setNext(
      String platform, int lane, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    wakes
        .next(platform, lane)
        .ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    wakes.next(platform, lane).ifPresent(at -> wakes.wakeLane(platform, lane, at));
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    failed
        .getCause()
        .ifPresent(cause -> LOG.warn("{} has to wait", failed.getExecution().taskInstance, cause));
    operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAULT));
  }
}
