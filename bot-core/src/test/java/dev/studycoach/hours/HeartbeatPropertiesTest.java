package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyClock.Setting;
import dev.studycoach.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the zone, its changes and the learner's day start. */
class HeartbeatPropertiesTest {

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void stretchesFollowOneAnotherFromTheLastHeartbeatUntilNow(
      @ForAll("moments") Zones.Here here,
      @ForAll("times") LocalTime dayStart,
      @ForAll("gaps") Duration gap) {
    List<Stretch> stretches = beat(clock(here.zone(), dayStart), here.at(), gap);
    Instant end = here.at();
    for (Stretch stretch : stretches) {
      assertThat(stretch.from()).isEqualTo(end);
      end = stretch.until();
    }
    assertThat(end).isEqualTo(here.at().plus(gap));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void eachStretchLiesInOneStudyDay(
      @ForAll("moments") Zones.Here here,
      @ForAll("times") LocalTime dayStart,
      @ForAll("gaps") Duration gap) {
    StudyClock clock = clock(here.zone(), dayStart);
    for (Stretch stretch : beat(clock, here.at(), gap)) {
      assertThat(clock.dayOf(stretch.from())).isEqualTo(stretch.day());
      if (stretch.from().isBefore(stretch.until())) {
        assertThat(clock.dayOf(stretch.until().minusNanos(1))).isEqualTo(stretch.day());
      }
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theLastStretchIsOfToday(
      @ForAll("moments") Zones.Here here,
      @ForAll("times") LocalTime dayStart,
      @ForAll("gaps") Duration gap) {
    StudyClock clock = clock(here.zone(), dayStart);
    List<Stretch> stretches = beat(clock, here.at(), gap);
    assertThat(stretches.get(stretches.size() - 1).day())
        .isEqualTo(clock.dayOf(here.at().plus(gap)));
  }

  private static List<Stretch> beat(StudyClock clock, Instant last, Duration gap) {
    return Heartbeat.of(7, clock, new OpenSession(9, 7, clock.dayOf(last), last), last.plus(gap));
  }

  private static StudyClock clock(ZoneId zone, LocalTime dayStart) {
    return new StudyClock(List.of(new Setting(Instant.EPOCH, zone, dayStart)));
  }

  @Provide
  Arbitrary<Zones.Here> moments() {
    return Zones.moments();
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Zones.times();
  }

  /** Also much longer than two heartbeats are ever apart, so that boundaries are met. */
  @Provide
  Arbitrary<Duration> gaps() {
    return Arbitraries.integers().between(1, 30 * 60 * 60).map(Duration::ofSeconds);
  }
}
