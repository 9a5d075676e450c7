package dev.studycoach.focus;

import dev.studycoach.hours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a focus session does when, from its start on. */
record FocusPlan(Instant start, Rhythm rhythm) {

  /** Rounds and pauses in turn, without a gap; the last is a round. */
  List<Phase> phases() {
    return IntStream.range(0, 2 * rhythm.rounds() - 1).mapToObj(this::phase).toList();
  }

  private Phase phase(int index) {
    boolean focus = index % 2 == 0;
    Instant from = start.plus(minutes((index + 1) / 2, index / 2));
    Instant until = start.plus(minutes(index / 2 + 1, (index + 1) / 2));
    return new Phase(index, focus, (index + 1) / 2 + 1, from, until);
  }

  private Duration minutes(int rounds, int pauses) {
    return Duration.ofMinutes((long) rounds * rhythm.focus() + (long) pauses * rhythm.pause());
  }

  Instant end() {
    return start.plus(rhythm.length());
  }

  /** The phase at an instant: before the start the first, from the end on none. */
  Optional<Phase> at(Instant now) {
    return phases().stream().filter(phase -> phase.until().isAfter(now)).findFirst();
  }

  /** Up to here the phases are through. */
  Instant through(Instant now) {
    return at(now).map(Phase::from).orElse(end());
  }

  /** The focus between two instants, in order; none if the second is not after the first. */
  List<Interval> focus(Instant from, Instant until) {
    return phases().stream()
        .filter(Phase::focus)
        .filter(round -> later(round.from(), from).isBefore(earlier(round.until(), until)))
        .map(round -> new Interval(later(round.from(), from), earlier(round.until(), until)))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
