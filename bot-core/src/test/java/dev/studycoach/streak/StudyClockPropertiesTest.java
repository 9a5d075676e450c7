package dev.studycoach.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.streak.StudyClock.Setting;
import dev.studycoach.time.WallTime;
import dev.studycoach.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StudyClockPropertiesTest {

  /** A clock that never changes, and a moment on it. */
  record Steady(ZoneId zone, LocalTime dayStart, Instant at) {
    StudyClock clock() {
      return new StudyClock(List.of(new Setting(Instant.EPOCH, zone, dayStart)));
    }

    /** The clock after a change that somebody makes at this moment. */
    StudyClock changedTo(ZoneId to, LocalTime start) {
      Setting next = new Setting(clock().endOfDay(at), to, start);
      return new StudyClock(List.of(clock().settings().get(0), next));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void daysNeverGoBack(@ForAll("steady") Steady now, @ForAll("spans") Duration later) {
    assertThat(now.clock().dayOf(now.at().plus(later)))
        .isAfterOrEqualTo(now.clock().dayOf(now.at()));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aDayEndsLaterAndTheNextDayBegins(@ForAll("steady") Steady now) {
    StudyClock clock = now.clock();
    LocalDate day = clock.dayOf(now.at());
    Instant end = clock.endOfDay(now.at());
    assertThat(end).isAfter(now.at());
    assertThat(clock.dayOf(end.minusNanos(1))).isEqualTo(day);
    assertThat(clock.dayOf(end)).isIn(day.plusDays(1), following(day, now.zone()));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aChangeOfTheClockMovesNoDayOfThePast(
      @ForAll("steady") Steady now,
      @ForAll("zones") ZoneId to,
      @ForAll("times") LocalTime start,
      @ForAll("spans") Duration before) {
    StudyClock changed = now.changedTo(to, start);
    Instant past = now.clock().endOfDay(now.at()).minusNanos(1).minus(before);
    assertThat(changed.dayOf(past)).isEqualTo(now.clock().dayOf(past));
    assertThat(changed.dayOf(now.at())).isEqualTo(now.clock().dayOf(now.at()));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void daysDoNotGoBackWhenTheClockChangesEither(
      @ForAll("steady") Steady now,
      @ForAll("zones") ZoneId to,
      @ForAll("times") LocalTime start,
      @ForAll("spans") Duration later) {
    StudyClock changed = now.changedTo(to, start);
    assertThat(changed.dayOf(now.at().plus(later))).isAfterOrEqualTo(changed.dayOf(now.at()));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noDayHasMoreOfTheTimeThanTheMainDay(
      @ForAll("steady") Steady now, @ForAll("openings") Duration open) {
    Instant until = now.at().plus(open);
    Map<LocalDate, Duration> shares = shares(now.clock(), now.at(), until);
    // only where a date was skipped does a question of a day touch three
    Assume.that(shares.size() <= 2);
    LocalDate main = now.clock().mainDay(now.at(), until);
    assertThat(shares).containsKey(main);
    assertThat(shares.values())
        .allSatisfy(share -> assertThat(share).isLessThanOrEqualTo(shares.get(main)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whoActsInTheFirstHalfActsByTheMainDay(
      @ForAll("steady") Steady now, @ForAll("openings") Duration open) {
    assertFair(now.clock(), now.at(), open);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whoActsInTheFirstHalfActsByTheMainDayAlsoWhenTheClockChanges(
      @ForAll("steady") Steady now,
      @ForAll("openings") Duration open,
      @ForAll("zones") ZoneId to,
      @ForAll("times") LocalTime start) {
    assertFair(now.changedTo(to, start), now.at(), open);
  }

  /** The last moment of the first half stands for all before it, since days do not go back. */
  private static void assertFair(StudyClock clock, Instant from, Duration open) {
    Instant act = from.plus(open.dividedBy(2)).minusNanos(1);
    assertThat(clock.mainDay(from, from.plus(open))).isAfterOrEqualTo(clock.dayOf(act));
  }

  private static Map<LocalDate, Duration> shares(StudyClock clock, Instant from, Instant until) {
    Map<LocalDate, Duration> shares = new TreeMap<>();
    for (Instant at = from; at.isBefore(until); ) {
      Instant end = clock.endOfDay(at).isBefore(until) ? clock.endOfDay(at) : until;
      shares.merge(clock.dayOf(at), Duration.between(at, end), Duration::plus);
      at = end;
    }
    return shares;
  }

  private static LocalDate following(LocalDate day, ZoneId zone) {
    LocalDate next = day.plusDays(1);
    return WallTime.exists(next, zone) ? next : next.plusDays(1);
  }

  @Provide
  Arbitrary<Steady> steady() {
    return Combinators.combine(Zones.moments(), Zones.times())
        .as((here, start) -> new Steady(here.zone(), start, here.at()));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Zones.zones();
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Zones.times();
  }

  @Provide
  Arbitrary<Duration> spans() {
    return Arbitraries.integers().between(0, 4 * 24 * 60).map(Duration::ofMinutes);
  }

  /** How long a question may be open. */
  @Provide
  Arbitrary<Duration> openings() {
    return Arbitraries.integers().between(60, 24 * 60).map(Duration::ofMinutes);
  }
}
