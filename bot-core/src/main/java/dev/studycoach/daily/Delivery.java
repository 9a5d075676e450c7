package dev.studycoach.daily;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings questions and solutions to a group's channel. A fault that may pass is thrown on, so that
 * the step is tried again; one that does not ends in trouble, of which the admin is told.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Postings postings;
  private final Answers answers;
  private final QuestionBank bank;
  private final Sessions sessions;

  Delivery(Jdbi jdbi, QuestionBank bank, Sessions sessions) {
    this.postings = new Postings(jdbi);
    this.answers = new Answers(jdbi);
    this.bank = bank;
    this.sessions = sessions;
  }

  /** There is no question for the group's exam any more. */
  Outcome nothingToAsk(GroupTurn turn, Slot slot, Instant now) {
    Group group = turn.group();
    if (!bank.of(group.exam()).isEmpty()) {
      return Outcome.done(turn, () -> {}, now);
    }
    tellAdmin(group, "empty-" + group.id() + "-" + slot.day(), DailyViews.noQuestions(group));
    return Outcome.trouble(turn, () -> postings.skip(group.id(), List.of(slot.day()), now));
  }

  /** Sends a claimed posting; again after a crash, with the same nonce. */
  Outcome send(GroupTurn turn, Posting posting, Instant now) {
    Group group = turn.group();
    Optional<Question> question = bank.find(posting.asked().question());
    if (question.isEmpty()) {
      return Outcome.done(turn, () -> postings.skip(group.id(), List.of(posting.day()), now), now);
    }
    boolean late = now.isAfter(posting.dueAt().plus(Step.PUNCTUAL));
    Instant closesAt = DailySchedule.of(group).reveal(posting.day(), now);
    Message message = DailyViews.question(group, posting, question.get(), closesAt, late);
    try {
      MessageRef sent = outbox(group).send(channel(group), posting.nonce(), message);
      return Outcome.sent(turn, posting.sent(sent, closesAt), now);
    } catch (DeliveryException failure) {
      return trouble(turn, posting, failure, now);
    }
  }

  /** Shows the solution in the place of the question. */
  Outcome reveal(GroupTurn turn, Posting posting, Instant now) {
    Group group = turn.group();
    Optional<Question> question = bank.find(posting.asked().question());
    Message message =
        question
            .map(q -> DailyViews.solution(posting, q, answers.distribution(posting.id())))
            .orElseGet(DailyViews::withdrawn);
    Runnable record =
        question.isPresent()
            ? () -> postings.closed(posting, now)
            : () -> postings.withdraw(posting, now);
    try {
      outbox(group).edit(group.workspace(), posting.message(), message);
      return Outcome.done(turn, record, now);
    } catch (DeliveryException failure) {
      return unreachable(group, posting, failure)
          ? Outcome.done(turn, record, now)
          : trouble(turn, posting, failure, now);
    }
  }

  /** Whether a question stands where nobody can show its solution any more. */
  private static boolean unreachable(Group group, Posting posting, DeliveryException failure) {
    boolean elsewhere = !posting.message().channel().equals(group.channel());
    boolean gone = failure.obstacle() == Obstacle.MESSAGE_GONE || (!failure.passing() && elsewhere);
    if (gone) {
      LOG.info("posting {} cannot be changed any more and is closed", posting.id());
    }
    return gone;
  }

  private Outcome trouble(GroupTurn turn, Posting posting, DeliveryException failure, Instant now) {
    if (failure.passing()) {
      throw failure;
    }
    Group group = turn.group();
    LOG.warn("group {} is paused: {}", group.id(), failure.getMessage());
    tellAdmin(group, posting.troubleNonce(), DailyViews.paused(group, failure.obstacle()));
    return Outcome.trouble(turn, () -> postings.skip(group.id(), List.of(posting.day()), now));
  }

  /** Tells the admin before the group is paused, so that a crash in between cannot silence it. */
  private void tellAdmin(Group group, String nonce, Message message) {
    if (group.admin().isEmpty()) {
      return;
    }
    try {
      outbox(group).send(new Destination.Person(group.workspace(), group.admin()), nonce, message);
    } catch (DeliveryException unheard) {
      if (unheard.passing()) {
        throw unheard;
      }
      LOG.warn("the admin of group {} cannot be told: {}", group.id(), unheard.getMessage());
    }
  }

  private static Destination channel(Group group) {
    return new Destination.Channel(group.workspace(), group.channel());
  }

  private Outbox outbox(Group group) {
    return sessions.of(group.platform()).outbox();
  }
}
