package dev.studycoach.schedule;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.schedule.Wake.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is spread over lanes. A persistent execution for each lane wakes when something in it
 * is due, gives all that is due its turn, and is set for the next; all processes together run it
 * once. What a turn did is written down in the transaction that sets the next time; after a crash
 * in between a turn is taken again, and must do no harm then.
 *
 * @param <T> a thing whose turn has come
 * @param <O> what came of a turn
 */
public final class LaneRound<T, O> {
  private static final Logger LOG = LoggerFactory.getLogger(LaneRound.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final JoinedTransaction transaction;
  private final Wakes<T> wakes;
  private final Work<T, O> work;
  private final Executions executions;
  private final InstantSource clock;

  /**
   * What is done in lanes.
   *
   * @param <T> a thing whose turn has come
   * @param <O> what came of a turn
   */
  public interface Work<T, O> {
    /** Gives all of them their turns. */
    List<O> take(List<T> due, Instant now);

    /** Writes down what came of turns, in an open transaction, and tells what follows. */
    List<Next> record(List<O> outcomes, Instant now);
  }

  public LaneRound(
      JoinedTransaction transaction, Wakes<T> wakes, Work<T, O> work, InstantSource clock) {
    this.transaction = transaction;
    this.wakes = wakes;
    this.work = work;
    this.executions = new Executions(transaction.jdbi());
    this.clock = clock;
  }

  public Task<Void> task(String platform) {
    return Tasks.custom(wakes.task(platform), Void.class)
        .onFailure(LaneRound::tryAgain)
        .onDeadExecutionRevive()
        .execute(
            (lane, context) ->
                run(platform, Integer.parseInt(lane.getId()), context.getSchedulerState()));
  }

  private CompletionHandler<Void> run(String platform, int lane, SchedulerState state) {
    Instant now = clock.instant();
    List<O> outcomes = take(platform, lane, now);
    while (outcomes.size() == Wakes.TOGETHER && !state.isShuttingDown()) {
      write(outcomes, now);
      now = clock.instant();
      outcomes = take(platform, lane, now);
    }
    return end(platform, lane, outcomes, now);
  }

  private List<O> take(String platform, int lane, Instant now) {
    return work.take(wakes.due(platform, lane, now), now);
  }

  private void write(List<O> outcomes, Instant now) {
    transaction.run(() -> wakes.plan(work.record(outcomes, now)));
  }

  private CompletionHandler<Void> end(String platform, int lane, List<O> outcomes, Instant now) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              wakes.plan(work.record(outcomes, now));
              setNext(platform, lane, complete, operations);
            });
  }

  /** Looks twice, because something may wake between the first look and the lock on the lane. */
  private void setNext(
      String platform, int lane, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    wakes
        .next(platform, lane)
        .ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    wakes.next(platform, lane).ifPresent(at -> executions.wake(wakes.task(platform), lane, at));
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    failed
        .getCause()
        .ifPresent(cause -> LOG.warn("{} has to wait", failed.getExecution().taskInstance, cause));
    operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAULT));
  }
}
