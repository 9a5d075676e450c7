package dev.studycoach.schedule;

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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is spread over lanes. A persistent execution for each lane wakes when something in it
 * is due, gives all that is due its turn, and is set for the next; all processes together run it
 * once. What a turn did is written down in the transaction that sets the next time; after a crash
 * in between a turn is taken again, and must do no harm then.
 */
public final class LaneRound<O> {
  /** So many turns are taken together: few enough that a crash repeats little. */
  public static final int TOGETHER = 25;

  private static final Logger LOG = LoggerFactory.getLogger(LaneRound.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final JoinedTransaction transaction;
  private final Work<O> work;
  private final Executions executions;
  private final InstantSource clock;

  /**
   * What is done in lanes.
   *
   * @param <O> what came of a turn
   */
  public interface Work<O> {
    /** The name of a platform's task; only processes connected to the platform run it. */
    String task(String platform);

    /** Gives the longest due of a lane, at most {@link #TOGETHER}, their turns. */
    List<O> take(String platform, int lane, Instant now);

    /** Writes down what came of turns, and when the next ones are, in an open transaction. */
    void record(List<O> outcomes, Instant now);

    /** When the first of a lane is due. */
    Optional<Instant> next(String platform, int lane);
  }

  public LaneRound(JoinedTransaction transaction, Work<O> work, InstantSource clock) {
    this.transaction = transaction;
    this.work = work;
    this.executions = new Executions(transaction.jdbi());
    this.clock = clock;
  }

  public Task<Void> task(String platform) {
    return Tasks.custom(work.task(platform), Void.class)
        .onFailure(LaneRound::tryAgain)
        .onDeadExecutionRevive()
        .execute(
            (lane, context) ->
                run(platform, Integer.parseInt(lane.getId()), context.getSchedulerState()));
  }

  private CompletionHandler<Void> run(String platform, int lane, SchedulerState state) {
    Instant now = clock.instant();
    List<O> outcomes = work.take(platform, lane, now);
    while (outcomes.size() == TOGETHER && !state.isShuttingDown()) {
      write(outcomes, now);
      now = clock.instant();
      outcomes = work.take(platform, lane, now);
    }
    return end(platform, lane, outcomes, now);
  }

  private void write(List<O> outcomes, Instant now) {
    transaction.run(() -> work.record(outcomes, now));
  }

  private CompletionHandler<Void> end(String platform, int lane, List<O> outcomes, Instant now) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              work.record(outcomes, now);
              setNext(platform, lane, complete, operations);
            });
  }

  /** Looks twice, because something may wake between the first look and the lock on the lane. */
  private void setNext(
      String platform, int lane, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    work.next(platform, lane)
        .ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    work.next(platform, lane).ifPresent(at -> executions.wake(work.task(platform), lane, at));
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    failed
        .getCause()
        .ifPresent(cause -> LOG.warn("{} has to wait", failed.getExecution().taskInstance, cause));
    operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAULT));
  }
}
