package dev.studycoach.focus;

import dev.studycoach.community.Member;
import dev.studycoach.hours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A focus session with all who are or were in it.
 *
 * @param seats in the order in which they were taken
 */
record Sitting(FocusSession session, List<FocusSeat> seats) {
  Sitting {
    seats = List.copyOf(seats);
  }

  /** Who has not left, or stayed to the end. */
  List<Member> present() {
    return members(seats.stream().filter(FocusSeat::taken).toList());
  }

  /** Everybody, each once. */
  List<Member> everybody() {
    return members(seats);
  }

  private static List<Member> members(List<FocusSeat> seats) {
    return seats.stream().map(seat -> new Member(seat.learner(), seat.name())).distinct().toList();
  }

  boolean holds(long learner) {
    return seats.stream().anyMatch(seat -> seat.taken() && seat.learner() == learner);
  }

  boolean deserted() {
    return seats.stream().noneMatch(FocusSeat::taken);
  }

  /** How long somebody has focused in all their seats by now, to the full minute. */
  int minutes(long learner, Instant now) {
    return (int)
        seats.stream()
            .filter(seat -> seat.learner() == learner)
            .flatMap(seat -> focused(seat, now).stream())
            .map(Interval::length)
            .reduce(Duration.ZERO, Duration::plus)
            .toMinutes();
  }

  private List<Interval> focused(FocusSeat seat, Instant now) {
    Instant left = seat.leftAt() == null ? now : seat.leftAt();
    Instant end = session.end();
    return session.plan().focus(seat.joinedAt(), left.isBefore(end) ? left : end);
  }
}
