package dev.studycoach.leaderboard;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Sessions;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the week in review to the groups that are due. What fails for one does not stop the others.
 */
final class DigestTurns implements LaneRound.Work<GroupTurn, Next> {
  private static final Logger LOG = LoggerFactory.getLogger(DigestTurns.class);

  /** A look at least this often, in case the clock was wrong when the last one was planned. */
  private static final Duration LONGEST_SLEEP = Duration.ofDays(1);

  private final Contenders contenders;
  private final Digests digests;
  private final Sessions sessions;

  DigestTurns(Jdbi jdbi, Sessions sessions) {
    this.contenders = new Contenders(jdbi);
    this.digests = new Digests(jdbi);
    this.sessions = sessions;
  }

  @Override
  public List<Next> take(List<GroupTurn> due, Instant now) {
    return due.stream().map(turn -> take(turn, now)).toList();
  }

  @Override
  public List<Next> record(List<Next> outcomes, Instant now) {
    return outcomes;
  }

  /** A group that does not run is woken when it starts again. */
  private Next take(GroupTurn turn, Instant now) {
    Group group = turn.group();
    if (!group.active()) {
      return turn.wake().never();
    }
    try {
      act(group, now);
      return turn.wake().next(next(group, now));
    } catch (RuntimeException failure) {
      LOG.warn("the digest of group {} has to wait", group.id(), failure);
      return turn.wake().retry(now);
    }
  }

  private void act(Group group, Instant now) {
    Season running = Season.at(now, group.zone());
    Season ended = running.previous();
    if (!ended.digestFitsAt(now)) {
      digests.skip(group.id(), running.monday());
    } else if (!ended.digestAt(postTime(group)).isAfter(now)) {
      post(group, running.monday(), ended, now);
    }
  }

  private void post(Group group, LocalDate day, Season ended, Instant now) {
    Optional<Digest> digest = Digest.of(ended, contenders.of(group, ended, now));
    if (digest.isEmpty()) {
      digests.skip(group.id(), day);
      return;
    }
    digests
        .claim(group.id(), day, ended.digestAt(postTime(group)))
        .ifPresent(id -> send(group, day, id, LeaderboardViews.digest(digest.get()), now));
  }

  /** Again after a crash, with the same number. */
  private void send(Group group, LocalDate day, long id, Message message, Instant now) {
    try {
      digests.sent(id, delivered(group, "digest-" + id, message), now);
    } catch (DeliveryException failure) {
      if (failure.passing()) {
        throw failure;
      }
      LOG.warn("group {} gets no digest: {}", group.id(), failure.getMessage());
      digests.skip(group.id(), day);
    }
  }

  /** Where no files are allowed the words go alone. */
  private MessageRef delivered(Group group, String nonce, Message message) {
    Outbox outbox = sessions.of(group.platform()).outbox();
    Destination channel = new Destination.Channel(group.workspace(), group.channel());
    try {
      return outbox.send(channel, nonce, message);
    } catch (DeliveryException failure) {
      if (failure.obstacle() != Obstacle.NOT_ALLOWED || message.attachments().isEmpty()) {
        throw failure;
      }
      return outbox.send(channel, nonce, Message.of(message.title(), message.body()));
    }
  }

  private static Instant next(Group group, Instant now) {
    Season running = Season.at(now, group.zone());
    Instant today = running.previous().digestAt(postTime(group));
    Instant due = today.isAfter(now) ? today : running.digestAt(postTime(group));
    Instant latest = now.plus(LONGEST_SLEEP);
    return due.isBefore(latest) ? due : latest;
  }

  private static LocalTime postTime(Group group) {
    return group.timetable().postTime();
  }
}
