package dev.studycoach.focus;

import dev.studycoach.chat.Origin;
import dev.studycoach.community.Group;
import dev.studycoach.community.Learners;
import dev.studycoach.focus.FocusSeats.Mark;
import dev.studycoach.hours.FocusHours;
import dev.studycoach.hours.Interval;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.schedule.Wake;
import dev.studycoach.schedule.Wakes;
import dev.studycoach.streak.StudyClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * What happens to focus sessions, each in one transaction. Whoever counts holds the learners first,
 * so that several processes count each minute once.
 */
final class FocusDesk {
  private final Jdbi jdbi;
  private final Learners learners;
  private final FocusSessions sessions;
  private final FocusSeats seats;
  private final FocusHours hours;
  private final Wakes<Wake> wakes;

  FocusDesk(Jdbi jdbi, StudyRules rules) {
    this.jdbi = jdbi;
    this.learners = new Learners(jdbi);
    this.sessions = new FocusSessions(jdbi);
    this.seats = new FocusSeats(jdbi);
    this.hours = new FocusHours(jdbi, rules);
    this.wakes = FocusWakes.of(jdbi);
  }

  Optional<Sitting> find(long session) {
    return sessions.find(session).map(found -> new Sitting(found, seats.of(session)));
  }

  /** The session that runs in a group; one that everybody has left makes room. */
  Optional<Sitting> running(Group group, Instant now) {
    Optional<Sitting> found = sessions.running(group.id()).flatMap(s -> find(s.id()));
    if (found.isPresent() && (found.get().session().over(now) || found.get().deserted())) {
      end(found.get().session(), now);
      return Optional.empty();
    }
    return found;
  }

  /** With the speaker in it; empty if another has started one at the same time. */
  Optional<Sitting> start(Group group, Origin origin, Rhythm rhythm, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          long learner = enrol(group, origin, now);
          Optional<Long> id = sessions.start(group, learner, new FocusPlan(now, rhythm));
          id.ifPresent(
              started -> {
                seats.take(started, learner, now);
                wakes.wake(group.platform(), started, now);
              });
          return id.flatMap(this::find);
        });
  }

  /** Whoever takes part belongs to the group. */
  private long enrol(Group group, Origin origin, Instant now) {
    return learners.enrol(origin, group.id(), group.zone(), StudyClock.DEFAULT_DAY_START, now);
  }

  /** False if the speaker is in it already. */
  boolean join(FocusSession session, Origin origin, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          long learner = enrol(session.group(), origin, now);
          boolean joined = seats.take(session.id(), learner, now);
          if (joined) {
            wakes.wake(session.group().platform(), session.id(), now);
          }
          return joined;
        });
  }

  /** Counts what the learner has focused; false if they are not in it. */
  boolean leave(FocusSession session, long learner, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Set<Long> held = hours.hold(List.of(learner));
          boolean left = seats.leave(session.id(), learner, now);
          if (left) {
            count(session.id(), held, now);
            wakes.wake(session.group().platform(), session.id(), now);
          }
          return left;
        });
  }

  /** Ends it for all, and counts; one whose time is over ended then. */
  void end(FocusSession session, Instant now) {
    jdbi.useTransaction(
        handle -> {
          Set<Long> held = hold(session.id());
          sessions.end(session.id(), session.over(now) ? session.end() : now);
          count(session.id(), held, now);
          wakes.wake(session.group().platform(), session.id(), now);
        });
  }

  /**
   * Counts the rounds that are through, and ends the session if its time is over, or if everybody
   * has left when a phase begins.
   */
  Sitting settle(long session, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Sitting counted = count(session, hold(session), now);
          endOf(counted, now).ifPresent(at -> sessions.end(session, at));
          return find(session).orElseThrow();
        });
  }

  private static Optional<Instant> endOf(Sitting sitting, Instant now) {
    FocusSession session = sitting.session();
    if (session.over(now)) {
      return Optional.of(session.end());
    }
    boolean begins = session.begun(now) > session.announced();
    return begins && sitting.deserted() ? Optional.of(now) : Optional.empty();
  }

  private Set<Long> hold(long session) {
    return hours.hold(seats.of(session).stream().map(FocusSeat::learner).distinct().toList());
  }

  /** Of those who are held. */
  private Sitting count(long id, Set<Long> held, Instant now) {
    Sitting sitting = find(id).orElseThrow();
    FocusSession session = sitting.session();
    Map<Long, List<Interval>> focused = new HashMap<>();
    List<Mark> marks = new ArrayList<>();
    for (FocusSeat seat : sitting.seats()) {
      List<Interval> due = held.contains(seat.learner()) ? session.due(seat, now) : List.of();
      if (!due.isEmpty()) {
        focused.computeIfAbsent(seat.learner(), learner -> new ArrayList<>()).addAll(due);
        marks.add(new Mark(seat.id(), session.countable(seat, now)));
      }
    }
    seats.counted(marks);
    hours.count(focused, session.exam(), now);
    return sitting;
  }
}
