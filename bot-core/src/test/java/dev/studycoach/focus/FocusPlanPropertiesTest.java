package dev.studycoach.focus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.hours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Rounds and pauses take turns by the clock, whatever the rhythm. */
class FocusPlanPropertiesTest {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** Seconds from a little before a session to a little after the longest. */
  static final long EARLIEST = -3_600;

  static final long LATEST = 40 * 3_600;

  @Property
  void phasesFollowOneAnotherFromTheStartToTheEnd(@ForAll("plans") FocusPlan plan) {
    Instant end = plan.start();
    for (Phase phase : plan.phases()) {
      assertThat(phase.from()).isEqualTo(end).isBefore(phase.until());
      end = phase.until();
    }
    assertThat(end).isEqualTo(plan.end());
  }

  @Property
  void eachRoundIsOfFocusAndBetweenTwoIsAPause(@ForAll("plans") FocusPlan plan) {
    Rhythm rhythm = plan.rhythm();
    assertThat(plan.phases()).hasSize(2 * rhythm.rounds() - 1);
    for (Phase phase : plan.phases()) {
      assertThat(phase.focus()).isEqualTo(phase.index() % 2 == 0);
      assertThat(phase.round()).isEqualTo((phase.index() + 1) / 2 + 1);
      assertThat(Duration.between(phase.from(), phase.until()).toMinutes())
          .isEqualTo(phase.focus() ? rhythm.focus() : rhythm.pause());
    }
  }

  @Property
  void everyMomentOfASessionIsInOnePhase(
      @ForAll("plans") FocusPlan plan, @ForAll @LongRange(min = 0, max = LATEST) long seconds) {
    Instant now = START.plusSeconds(seconds);
    assertThat(plan.at(now).isEmpty()).isEqualTo(!now.isBefore(plan.end()));
    plan.at(now)
        .ifPresent(
            phase -> {
              assertThat(now).isAfterOrEqualTo(phase.from()).isBefore(phase.until());
              assertThat(plan.through(now)).isEqualTo(phase.from());
            });
  }

  @Property
  void allFocusIsAllRounds(@ForAll("plans") FocusPlan plan) {
    assertThat(length(plan.focus(plan.start(), plan.end())))
        .isEqualTo(Duration.ofMinutes((long) plan.rhythm().rounds() * plan.rhythm().focus()));
  }

  @Property
  void focusBetweenTwoMomentsIsTheirTimeInRounds(
      @ForAll("plans") FocusPlan plan,
      @ForAll("moments") Instant from,
      @ForAll("moments") Instant until) {
    Instant end = Instant.MIN;
    for (Interval focus : plan.focus(from, until)) {
      assertThat(focus.from()).isAfterOrEqualTo(end).isAfterOrEqualTo(from);
      assertThat(focus.until()).isAfter(focus.from()).isBeforeOrEqualTo(until);
      assertThat(plan.at(focus.from())).get().matches(Phase::focus);
      assertThat(plan.at(focus.from())).isEqualTo(plan.at(focus.until().minusNanos(1)));
      end = focus.until();
    }
  }

  @Property
  void whatIsPartedAtAnyMomentIsTogetherTheSame(
      @ForAll("plans") FocusPlan plan,
      @ForAll("moments") Instant from,
      @ForAll("moments") Instant between,
      @ForAll("moments") Instant until) {
    List<Instant> inOrder = Stream.of(from, between, until).sorted().toList();
    assertThat(
            length(plan.focus(inOrder.get(0), inOrder.get(1)))
                .plus(length(plan.focus(inOrder.get(1), inOrder.get(2)))))
        .isEqualTo(length(plan.focus(inOrder.get(0), inOrder.get(2))));
  }

  static Duration length(List<Interval> intervals) {
    return intervals.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  @Provide
  static Arbitrary<FocusPlan> plans() {
    return Combinators.combine(
            Arbitraries.integers().between(5, 120),
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 12))
        .as((focus, pause, rounds) -> new FocusPlan(START, new Rhythm(focus, pause, rounds)));
  }

  @Provide
  static Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(EARLIEST, LATEST).map(START::plusSeconds);
  }
}
