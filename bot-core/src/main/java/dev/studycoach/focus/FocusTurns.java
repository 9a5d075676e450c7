package dev.studycoach.focus;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.focus.FocusSession.Starter;
import dev.studycoach.focus.FocusWakes.Next;
import dev.studycoach.focus.FocusWakes.Turn;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives focus sessions their turns: what is through is counted, and the channel is shown what is
 * true now, however late. What fails for one does not stop the others.
 */
final class FocusTurns {
  private static final Logger LOG = LoggerFactory.getLogger(FocusTurns.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final int SLOWEST_RETRY = 7; // doublings: some ten minutes

  /** After so long nobody needs to be told that a session is over. */
  private static final Duration NEWS = Duration.ofMinutes(10);

  /** After so long a message that cannot be reached stays as it is. */
  private static final Duration LAST_TRY = Duration.ofDays(1);

  private final FocusDesk desk;
  private final FocusSessions store;
  private final Sessions sessions;

  FocusTurns(Jdbi jdbi, FocusDesk desk, Sessions sessions) {
    this.desk = desk;
    this.store = new FocusSessions(jdbi);
    this.sessions = sessions;
  }

  List<Next> take(List<Turn> turns, Instant now) {
    return turns.stream().map(turn -> take(turn, now)).toList();
  }

  private Next take(Turn turn, Instant now) {
    try {
      Sitting sitting = desk.settle(turn.session(), now);
      if (turn.failures() == 0 || now.isBefore(sitting.session().end().plus(LAST_TRY))) {
        show(sitting, now);
      }
      return new Next(turn, sitting.session().phase(now).map(Phase::until), 0);
    } catch (RuntimeException failure) {
      LOG.warn("focus session {} has to wait", turn.session(), failure);
      return new Next(turn, Optional.of(now.plus(pause(turn.failures()))), turn.failures() + 1);
    }
  }

  private static Duration pause(int failures) {
    return FIRST_RETRY.multipliedBy(1L << Math.min(failures, SLOWEST_RETRY));
  }

  private void show(Sitting sitting, Instant now) {
    FocusSession session = sitting.session();
    MessageRef message = session.message();
    if (message != null) {
      change(session, message, FocusViews.board(sitting, now));
      tell(sitting, message.channel(), now);
    } else if (!session.over(now)) {
      post(sitting, now);
    }
  }

  /** Again after a crash, with the same number. */
  private void post(Sitting sitting, Instant now) {
    FocusSession session = sitting.session();
    Group group = session.group();
    try {
      Destination channel = new Destination.Channel(group.workspace(), group.channel());
      store.posted(
          session.id(),
          outbox(group).send(channel, "focus-" + session.id(), FocusViews.board(sitting, now)));
      store.announced(session.id(), session.begun(now));
    } catch (DeliveryException failure) {
      unlessPassing(failure, session);
      tellStarter(session);
      desk.end(session, now);
    }
  }

  /** A message that somebody took away, or that may not be changed any more, stops nothing. */
  private void change(FocusSession session, MessageRef message, Message board) {
    try {
      outbox(session.group()).edit(session.group().workspace(), message, board);
    } catch (DeliveryException failure) {
      unlessPassing(failure, session);
    }
  }

  /** One line for the newest beginning; those that were missed stay untold. */
  private void tell(Sitting sitting, String channel, Instant now) {
    FocusSession session = sitting.session();
    int begun = session.begun(now);
    if (begun <= session.announced()) {
      return;
    }
    if (!sitting.deserted() && now.isBefore(session.end().plus(NEWS))) {
      line(session, channel, begun, FocusViews.line(sitting, now));
    }
    store.announced(session.id(), begun);
  }

  private void line(FocusSession session, String channel, int number, Message words) {
    Destination place = new Destination.Channel(session.group().workspace(), channel);
    try {
      outbox(session.group()).send(place, "focus-" + session.id() + "-" + number, words);
    } catch (DeliveryException failure) {
      unlessPassing(failure, session);
    }
  }

  private void tellStarter(FocusSession session) {
    Starter starter = session.starter();
    if (starter == null) {
      return;
    }
    Group group = session.group();
    Destination person = new Destination.Person(group.workspace(), starter.user());
    try {
      outbox(group)
          .send(person, "focus-" + session.id() + "-no", FocusAnswerViews.cannotPost(group));
    } catch (DeliveryException failure) {
      unlessPassing(failure, session);
    }
  }

  private static void unlessPassing(DeliveryException failure, FocusSession session) {
    if (failure.passing()) {
      throw failure;
    }
    LOG.warn("focus session {} cannot be shown: {}", session.id(), failure.getMessage());
  }

  private Outbox outbox(Group group) {
    return sessions.of(group.platform()).outbox();
  }
}
