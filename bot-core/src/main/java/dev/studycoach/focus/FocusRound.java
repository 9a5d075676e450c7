package dev.studycoach.focus;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.focus.FocusWakes.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads focus sessions by itself. A persistent execution for each lane wakes when one of its
 * sessions is due; all processes together run it once.
 */
final class FocusRound {
  private static final Logger LOG = LoggerFactory.getLogger(FocusRound.class);

  /** Few enough that a crash repeats little. */
  private static final int TOGETHER = 25;

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final JoinedTransaction transaction;
  private final FocusWakes wakes;
  private final FocusTurns turns;
  private final InstantSource clock;

  FocusRound(JoinedTransaction transaction, FocusTurns turns, InstantSource clock) {
    this.transaction = transaction;
    this.wakes = new FocusWakes(transaction.jdbi());
    this.turns = turns;
    this.clock = clock;
  }

  Task<Void> task(String platform) {
    return Tasks.custom(FocusWakes.task(platform), Void.class)
        .onFailure(FocusRound::tryAgain)
        .onDeadExecutionRevive()
        .execute(
            (lane, context) ->
                run(platform, Integer.parseInt(lane.getId()), context.getSchedulerState()));
  }

  private CompletionHandler<Void> run(String platform, int lane, SchedulerState state) {
    List<Next> plans = take(platform, lane);
    while (plans.size() == TOGETHER && !state.isShuttingDown()) {
      wakes.plan(plans);
      plans = take(platform, lane);
    }
    return end(platform, lane, plans);
  }

  private List<Next> take(String platform, int lane) {
    Instant now = clock.instant();
    return turns.take(wakes.due(platform, lane, now, TOGETHER), now);
  }

  private CompletionHandler<Void> end(String platform, int lane, List<Next> plans) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              wakes.plan(plans);
              setNext(platform, lane, complete, operations);
            });
  }

  /** Looks twice, because a session may be woken between the first look and the lane's lock. */
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
