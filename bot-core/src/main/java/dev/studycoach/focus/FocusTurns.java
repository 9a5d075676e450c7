package dev.studycoach.focus;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.focus.FocusSession.Starter;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Sessions;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake;
import dev.studycoach.schedule.Wake.Next;
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
final class FocusTurns implements LaneRound.Work<Wake, Next> {
  private static final Logger LOG = LoggerFactory.getLogger(FocusTurns.class);

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

  @Override
  public List<Next> take(List<Wake> due, Instant now) {
    return due.stream().map(wake -> take(wake, now)).toList();
  }

  @Override
  public List<Next> record(List<Next> outcomes, Instant now) {
    return outcomes;
  }

  private Next take(Wake wake, Instant now) {
    try {
      Sitting sitting = desk.settle(wake.id(), now);
      if (wake.failures() == 0 || now.isBefore(sitting.session().end().plus(LAST_TRY))) {
        show(sitting, now);
      }
      Optional<Phase> phase = sitting.session().phase(now);
      return phase.map(running -> wake.next(running.until())).orElseGet(wake::never);
    } catch (RuntimeException failure) {
      LOG.warn("focus session {} has to wait", wake.id(), failure);
      return wake.retry(now);
    }
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
