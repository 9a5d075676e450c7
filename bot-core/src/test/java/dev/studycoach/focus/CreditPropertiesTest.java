package dev.studycoach.focus;

import static dev.studycoach.focus.FocusPlanPropertiesTest.START;
import static dev.studycoach.focus.FocusPlanPropertiesTest.length;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.community.Group;
import dev.studycoach.community.Timetable;
import dev.studycoach.community.Venue;
import dev.studycoach.hours.Interval;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** However often, and however late, the coach looks: a seat is credited with the same. */
class CreditPropertiesTest {
  private static final Instant LATER = START.plusSeconds(50 * 3_600);

  private static final Group GROUP =
      new Group(
          1,
          "test",
          "ours",
          new Venue("study", null, List.of()),
          "MLS-C01",
          new Timetable(ZoneOffset.UTC, LocalTime.NOON, null, Set.of(), START),
          Group.State.ACTIVE,
          START,
          "boss");

  @Property
  void looksAtAnyMomentsCreditWhatOneLateLookCredits(
      @ForAll("plans") FocusPlan plan,
      @ForAll @Size(2) List<@From("moments") Instant> stay,
      @ForAll List<@From("moments") Instant> looks) {
    Instant joined = first(stay);
    Instant left = last(stay);
    List<Interval> credited = new ArrayList<>();
    Instant counted = joined;
    for (Instant now : Stream.concat(looks.stream().sorted(), Stream.of(LATER)).toList()) {
      if (!now.isBefore(joined)) {
        FocusSeat seat = seat(joined, now.isBefore(left) ? null : left, counted);
        List<Interval> due = session(plan, null).due(seat, now);
        credited.addAll(due);
        counted = due.isEmpty() ? counted : session(plan, null).countable(seat, now);
      }
    }
    assertNoOverlap(credited);
    assertThat(length(credited)).isEqualTo(length(plan.focus(joined, left)));
  }

  @Property
  void whoNeverLeavesIsCreditedToTheEnd(
      @ForAll("plans") FocusPlan plan, @ForAll("moments") Instant joined) {
    FocusSeat seat = seat(joined, null, joined);
    assertThat(session(plan, null).due(seat, LATER)).isEqualTo(plan.focus(joined, plan.end()));
  }

  @Property
  void nothingIsCreditedAfterASessionWasEnded(
      @ForAll("plans") FocusPlan plan,
      @ForAll("moments") Instant joined,
      @ForAll("moments") Instant ended) {
    FocusSession session = session(plan, ended);
    assertThat(session.due(seat(joined, null, joined), LATER))
        .isEqualTo(plan.focus(joined, ended.isBefore(plan.end()) ? ended : plan.end()));
  }

  /** What others do in a round does not part it. */
  @Property
  void whileSomebodyStaysOnlyWholeRoundsAreWrittenDown(
      @ForAll("plans") FocusPlan plan,
      @ForAll("moments") Instant joined,
      @ForAll("moments") Instant now) {
    List<Instant> ends = plan.phases().stream().map(Phase::until).toList();
    session(plan, null)
        .due(seat(joined, null, joined), now)
        .forEach(interval -> assertThat(ends).contains(interval.until()));
  }

  private static void assertNoOverlap(List<Interval> intervals) {
    Instant end = Instant.MIN;
    for (Interval interval : intervals) {
      assertThat(interval.from()).isAfterOrEqualTo(end);
      end = interval.until();
    }
  }

  private static FocusSession session(FocusPlan plan, @Nullable Instant ended) {
    return new FocusSession(1, GROUP, null, "MLS-C01", plan, ended, null, 0);
  }

  private static FocusSeat seat(Instant joined, @Nullable Instant left, Instant counted) {
    return new FocusSeat(1, 1, "ana", joined, left, counted);
  }

  private static Instant first(List<Instant> two) {
    return two.get(0).isBefore(two.get(1)) ? two.get(0) : two.get(1);
  }

  private static Instant last(List<Instant> two) {
    return two.get(0).isBefore(two.get(1)) ? two.get(1) : two.get(0);
  }

  @Provide
  Arbitrary<FocusPlan> plans() {
    return FocusPlanPropertiesTest.plans();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return FocusPlanPropertiesTest.moments();
  }
}
