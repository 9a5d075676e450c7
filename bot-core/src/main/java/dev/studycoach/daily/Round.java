package dev.studycoach.daily;

import static java.util.stream.Collectors.partitioningBy;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.community.Groups;
import dev.studycoach.db.JoinedTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the coach does by itself. A persistent execution for each lane wakes when one of its groups
 * is due, gives each group that is due its turn, and is set for the next. What a turn did is
 * written down in the transaction that sets the next time; after a crash in between a turn is taken
 * again and does no harm then.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /** Groups that take their turn together: few enough that a crash repeats little. */
  private static final int TOGETHER = 25;

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final JoinedTransaction transaction;
  private final Groups groups;
  private final Postings postings;
  private final Rounds rounds;
  private final Turns turns;
  private final InstantSource clock;

  Round(JoinedTransaction transaction, Turns turns, InstantSource clock) {
    this.transaction = transaction;
    this.groups = new Groups(transaction.jdbi());
    this.postings = new Postings(transaction.jdbi());
    this.rounds = new Rounds(transaction.jdbi());
    this.turns = turns;
    this.clock = clock;
  }

  Task<Void> task(String platform) {
    return Tasks.custom(Rounds.task(platform), Void.class)
        .onFailure(Round::tryAgain)
        .onDeadExecutionRevive()
        .execute(
            (lane, context) ->
                run(platform, Integer.parseInt(lane.getId()), context.getSchedulerState()));
  }

  private CompletionHandler<Void> run(String platform, int lane, SchedulerState state) {
    Instant now = clock.instant();
    List<Outcome> outcomes = turns.take(rounds.due(platform, lane, now, TOGETHER), now);
    while (outcomes.size() == TOGETHER && !state.isShuttingDown()) {
      write(outcomes, now);
      now = clock.instant();
      outcomes = turns.take(rounds.due(platform, lane, now, TOGETHER), now);
    }
    return end(platform, lane, outcomes, now);
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
    var troubled = outcomes.stream().collect(partitioningBy(Outcome::trouble));
    troubled.getOrDefault(true, List.of()).forEach(this::pause);
    List<Outcome> well = troubled.getOrDefault(false, List.of());
    postings.sent(well.stream().flatMap(o -> Stream.ofNullable(o.sent())).toList(), now);
    well.forEach(outcome -> outcome.record().run());
    rounds.plan(well);
  }

  /** Pauses a group, unless an admin has changed it meanwhile: then its turn comes again. */
  private void pause(Outcome outcome) {
    long group = outcome.turn().group().id();
    if (groups.lock(group).equals(Optional.of(outcome.turn().group()))) {
      groups.pause(group);
      outcome.record().run();
      rounds.end(group);
    }
  }

  /** Looks twice, because a group may be woken between the first look and the lock on the lane. */
  private void setNext(
      String platform, int lane, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    rounds
        .next(platform, lane)
        .ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    rounds.next(platform, lane).ifPresent(at -> rounds.wakeLane(platform, lane, at));
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    failed
        .getCause()
        .ifPresent(cause -> LOG.warn("{} has to wait", failed.getExecution().taskInstance, cause));
    operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAULT));
  }
}
