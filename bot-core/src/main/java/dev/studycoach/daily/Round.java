package dev.studycoach.daily;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.community.Group;
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
 * What the coach does by itself for a group: one persistent execution for each group, which wakes
 * when something is due, does one step, and is set for the next. A step may run twice after a crash
 * and does no harm then.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration SLOWEST_RETRY = Duration.ofMinutes(10);

  /** A look at least this often, in case the clock was wrong when the last one was planned. */
  private static final Duration LONGEST_SLEEP = Duration.ofHours(12);

  private final JoinedTransaction transaction;
  private final Groups groups;
  private final Postings postings;
  private final Rounds rounds;
  private final Delivery delivery;
  private final InstantSource clock;

  Round(JoinedTransaction transaction, Delivery delivery, InstantSource clock) {
    this.transaction = transaction;
    this.groups = new Groups(transaction.jdbi());
    this.postings = new Postings(transaction.jdbi());
    this.rounds = new Rounds(transaction.jdbi());
    this.delivery = delivery;
    this.clock = clock;
  }

  Task<Void> task(String platform) {
    return Tasks.custom(Rounds.name(platform), Void.class)
        .onFailure(Round::tryAgain)
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(Long.parseLong(instance.getId())));
  }

  private CompletionHandler<Void> run(long id) {
    return groups.find(id).filter(Group::active).map(this::step).orElseGet(() -> end(id));
  }

  private CompletionHandler<Void> step(Group group) {
    Instant now = clock.instant();
    List<Posting> current = postings.current(group.id(), now);
    Outcome outcome = act(group, Step.of(DailySchedule.of(group), current, now), now);
    return outcome.trouble() ? pause(group, outcome) : done(group, outcome, current, now);
  }

  private Outcome act(Group group, Step step, Instant now) {
    if (step instanceof Step.Post post) {
      return delivery.post(group, post.slot(), now);
    }
    if (step instanceof Step.Resend resend) {
      return delivery.send(group, resend.claimed(), now);
    }
    if (step instanceof Step.Reveal reveal) {
      return delivery.reveal(group, reveal.posting(), now);
    }
    return step instanceof Step.Skip skip
        ? Outcome.again(() -> postings.skip(group.id(), skip.days(), now))
        : Outcome.nothing();
  }

  /**
   * Records and sets the next time together; a setting changed meanwhile wakes the group at once.
   */
  private CompletionHandler<Void> done(
      Group group, Outcome outcome, List<Posting> current, Instant now) {
    Instant next = outcome.again() ? now : wake(group, outcome.after(current), now);
    return (complete, operations) ->
        transaction.run(
            () -> {
              outcome.record().run();
              operations.reschedule(complete, next);
              if (!groups.find(group.id()).equals(Optional.of(group))) {
                rounds.wake(group, now);
              }
            });
  }

  /** Pauses the group, unless an admin has changed it meanwhile: then tries again at once. */
  private CompletionHandler<Void> pause(Group group, Outcome outcome) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              if (groups.lock(group.id()).equals(Optional.of(group))) {
                groups.pause(group.id());
                outcome.record().run();
                operations.stop();
              } else {
                operations.reschedule(complete, clock.instant());
              }
            });
  }

  /** Ends the round of a group that is not active, unless it was started this very moment. */
  private CompletionHandler<Void> end(long id) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              operations.stop();
              groups
                  .find(id)
                  .filter(Group::active)
                  .ifPresent(group -> rounds.wake(group, clock.instant()));
            });
  }

  private static Instant wake(Group group, Stream<Posting> current, Instant now) {
    Instant latest = now.plus(LONGEST_SLEEP);
    Instant slot = DailySchedule.of(group).next(now).at();
    return current
        .filter(Posting::open)
        .flatMap(posting -> Stream.ofNullable(posting.closesAt()))
        .reduce(slot.isBefore(latest) ? slot : latest, (a, b) -> a.isBefore(b) ? a : b);
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    failed
        .getCause()
        .ifPresent(cause -> LOG.warn("{} has to wait", failed.getExecution().taskInstance, cause));
    int failures = Math.min(failed.getExecution().consecutiveFailures, 10);
    Duration pause = FIRST_RETRY.multipliedBy(1L << failures);
    Duration bounded = pause.compareTo(SLOWEST_RETRY) < 0 ? pause : SLOWEST_RETRY;
    operations.reschedule(failed, failed.getTimeDone().plus(bounded));
  }
}
