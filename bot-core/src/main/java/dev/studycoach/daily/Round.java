package dev.studycoach.daily;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Sessions;
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

  private final JoinedTransaction transaction;
  private final Groups groups;
  private final Postings postings;
  private final Answers answers;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final Sessions sessions;
  private final InstantSource clock;

  Round(
      JoinedTransaction transaction,
      ExamCatalog exams,
      QuestionBank bank,
      Sessions sessions,
      InstantSource clock) {
    this.transaction = transaction;
    this.groups = new Groups(transaction.jdbi());
    this.postings = new Postings(transaction.jdbi());
    this.answers = new Answers(transaction.jdbi());
    this.exams = exams;
    this.bank = bank;
    this.sessions = sessions;
    this.clock = clock;
  }

  Task<Void> task(String platform) {
    return Tasks.custom(Rounds.name(platform), Void.class)
        .onFailure(Round::tryAgain)
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(Long.parseLong(instance.getId())));
  }

  private CompletionHandler<Void> run(long id) {
    return groups
        .find(id)
        .filter(Group::active)
        .map(this::step)
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  private CompletionHandler<Void> step(Group group) {
    Instant now = clock.instant();
    List<Posting> current = postings.current(group.id());
    Step step = Step.of(new DailySchedule(group), current, now);
    if (step instanceof Step.Post post) {
      return post(group, post, current, now);
    }
    if (step instanceof Step.Resend resend) {
      return send(group, resend.claimed(), current, now);
    }
    if (step instanceof Step.Reveal reveal) {
      return reveal(group, reveal.posting(), current, now);
    }
    if (step instanceof Step.Skip skip) {
      return done(group, () -> postings.skip(group.id(), skip.days(), now), now);
    }
    return done(group, () -> {}, wake(group, current.stream(), now));
  }

  private CompletionHandler<Void> post(
      Group group, Step.Post post, List<Posting> current, Instant now) {
    return exams
        .find(group.exam())
        .flatMap(exam -> Draw.next(exam, bank, postings.asked(group), group.id()))
        .map(draw -> claim(group, post.slot(), draw, current, now))
        .orElseGet(() -> nothingToAsk(group, post, now));
  }

  private CompletionHandler<Void> claim(
      Group group, Slot slot, Draw draw, List<Posting> current, Instant now) {
    return postings
        .claim(group, slot, draw)
        .map(posting -> send(group, posting, current, now))
        .orElseGet(() -> done(group, () -> {}, now));
  }

  private CompletionHandler<Void> nothingToAsk(Group group, Step.Post post, Instant now) {
    LOG.warn("group {} has no question for {}; its day is skipped", group.id(), group.exam());
    return done(group, () -> postings.skip(group.id(), List.of(post.slot().day()), now), now);
  }

  private CompletionHandler<Void> send(
      Group group, Posting posting, List<Posting> current, Instant now) {
    Instant closesAt = new DailySchedule(group).reveal(posting.day(), now);
    boolean late = now.isAfter(posting.dueAt().plus(Step.PUNCTUAL));
    Question question = question(posting);
    try {
      MessageRef sent =
          outbox(group)
              .send(
                  new Destination.Channel(group.workspace(), group.channel()),
                  posting.nonce(),
                  DailyViews.question(group, posting, question, closesAt, late));
      Stream<Posting> open =
          Stream.concat(current.stream(), Stream.of(posting.sent(sent, closesAt)));
      return done(group, () -> postings.sent(posting, sent, now, closesAt), wake(group, open, now));
    } catch (DeliveryException failure) {
      return trouble(group, posting, failure, now);
    }
  }

  private CompletionHandler<Void> reveal(
      Group group, Posting posting, List<Posting> current, Instant now) {
    try {
      outbox(group)
          .edit(
              group.workspace(),
              posting.message(),
              DailyViews.solution(group, question(posting), answers.distribution(posting.id())));
    } catch (DeliveryException failure) {
      if (failure.obstacle() != Obstacle.MESSAGE_GONE) {
        return trouble(group, posting, failure, now);
      }
      LOG.info("posting {} was removed by somebody and is closed", posting.id());
    }
    Stream<Posting> open = current.stream().filter(other -> other.id() != posting.id());
    return done(group, () -> postings.closed(posting, now), wake(group, open, now));
  }

  /** Nothing but an admin can help: tell them once and wait. */
  private CompletionHandler<Void> trouble(
      Group group, Posting posting, DeliveryException failure, Instant now) {
    if (failure.passing()) {
      throw failure;
    }
    LOG.warn("group {} is paused: {}", group.id(), failure.getMessage());
    tellAdmin(group, posting, failure);
    return (complete, operations) ->
        transaction.run(
            () -> {
              groups.pause(group.id());
              postings.skip(group.id(), List.of(posting.day()), now);
              operations.stop();
            });
  }

  private void tellAdmin(Group group, Posting posting, DeliveryException failure) {
    try {
      outbox(group)
          .send(
              new Destination.Person(group.workspace(), group.admin()),
              "trouble-" + posting.id(),
              DailyViews.paused(group, failure.obstacle()));
    } catch (DeliveryException unheard) {
      LOG.warn("the admin of group {} cannot be told: {}", group.id(), unheard.getMessage());
    }
  }

  /**
   * Records and sets the next time together; a setting changed meanwhile wakes the group at once.
   */
  private CompletionHandler<Void> done(Group group, Runnable record, Instant next) {
    return (complete, operations) ->
        transaction.run(
            () -> {
              record.run();
              operations.reschedule(complete, next);
              if (!groups.find(group.id()).equals(Optional.of(group))) {
                new Rounds(transaction.jdbi()).wake(group, clock.instant());
              }
            });
  }

  private static Instant wake(Group group, Stream<Posting> current, Instant now) {
    Instant nextSlot = new DailySchedule(group).next(now).at();
    return current
        .filter(Posting::open)
        .flatMap(posting -> Stream.ofNullable(posting.closesAt()))
        .filter(nextSlot::isAfter)
        .min(Instant::compareTo)
        .orElse(nextSlot);
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

  private Question question(Posting posting) {
    return bank.find(posting.questionId()).orElseThrow();
  }

  private Outbox outbox(Group group) {
    return sessions.of(group.platform()).outbox();
  }
}
