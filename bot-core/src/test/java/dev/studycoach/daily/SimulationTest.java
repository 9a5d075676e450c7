package dev.studycoach.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.community.Group;
import dev.studycoach.daily.Posting.State;
import dev.studycoach.time.WallTime;
import dev.studycoach.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whole years of questions, with outages and crashes. */
class SimulationTest {
  private static final List<ZoneId> ZONES =
      List.of(
          StudyGroup.BERLIN,
          ZoneId.of("Pacific/Auckland"),
          ZoneId.of("Pacific/Honolulu"),
          ZoneId.of("Asia/Kathmandu"));

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void everyDateHasAQuestionOrAReason(@ForAll("groups") Group group, @ForAll Random random) {
    SimulatedGroup simulated = new SimulatedGroup(group);
    Instant end = group.startedAt().plus(Duration.ofDays(365));
    for (Instant at = group.startedAt(); at.isBefore(end); ) {
      at = simulated.run(at.plus(outage(random)), random.nextInt(20) == 0);
    }
    assertCovered(simulated, group);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void noChangeOfTheSettingsDoublesADayOrHangs(
      @ForAll("groups") Group group, @ForAll Random random) {
    SimulatedGroup simulated = new SimulatedGroup(group);
    Instant end = group.startedAt().plus(Duration.ofDays(365));
    for (Instant at = group.startedAt(); at.isBefore(end); ) {
      Instant due = simulated.run(at.plus(outage(random)), random.nextInt(10) == 0);
      at = random.nextInt(5) == 0 ? changed(simulated, at, due, random) : due;
    }
    assertThat(simulated.rows()).anyMatch(row -> row.state() == State.SENT);
  }

  /** Claimed at eight, when the group starts, and lost; the process is back after three. */
  @Test
  void aFirstQuestionThatWasLostIsSkippedOnce() {
    Group group = StudyGroup.startedAt("2026-03-02T07:00:00Z");
    SimulatedGroup simulated = new SimulatedGroup(group);
    simulated.run(group.startedAt(), true);
    assertThat(simulated.run(Instant.parse("2026-03-02T14:00:01Z"), false))
        .isEqualTo("2026-03-03T08:00:00Z");
  }

  /** The post time moves from nine to ten while the question of nine is claimed. */
  @Test
  void aQuestionThatWasLostBeforeTheTimeChangedIsSkippedOnce() {
    Group group = StudyGroup.startedAt("2026-03-02T07:58:00Z");
    SimulatedGroup simulated = new SimulatedGroup(group);
    simulated.run(group.startedAt(), false);
    simulated.run(Instant.parse("2026-03-03T08:00:00Z"), true);
    Instant change = Instant.parse("2026-03-03T08:30:00Z");
    simulated.change(StudyGroup.timed(group, group.zone(), LocalTime.of(10, 0), null, change));
    assertThat(simulated.run(Instant.parse("2026-03-03T15:00:01Z"), false))
        .isEqualTo("2026-03-04T09:00:00Z");
  }

  private static void assertCovered(SimulatedGroup simulated, Group group) {
    List<LocalDate> written = simulated.rows().stream().map(Posting::day).toList();
    LocalDate last = written.get(written.size() - 1);
    assertThat(written.get(0).datesUntil(last))
        .filteredOn(day -> !written.contains(day))
        .allMatch(day -> free(day, group));
    assertThat(simulated.rows())
        .filteredOn(row -> row.day().isBefore(last.minusDays(3)))
        .allMatch(row -> row.state() == State.SKIPPED || row.closed());
  }

  private static boolean free(LocalDate day, Group group) {
    return group.timetable().restDays().contains(day.getDayOfWeek())
        || !WallTime.exists(day, group.zone());
  }

  /** Mostly none, else up to three days. */
  private static Duration outage(Random random) {
    return random.nextInt(10) == 0
        ? Duration.ofMinutes(random.nextInt(3 * 24 * 60))
        : Duration.ofSeconds(random.nextInt(20));
  }

  /** Somebody changes a setting or starts the group again before the next question is due. */
  private static Instant changed(
      SimulatedGroup simulated, Instant from, Instant due, Random random) {
    long span = Math.max(1, Duration.between(from, due).toSeconds());
    Instant now = from.plusSeconds((long) (random.nextDouble() * span));
    Group group = simulated.group();
    LocalTime time = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(24 * 60));
    simulated.change(
        switch (random.nextInt(3)) {
          case 0 -> StudyGroup.timed(group, group.zone(), time, null, now);
          case 1 ->
              StudyGroup.timed(group, ZONES.get(random.nextInt(ZONES.size())), time, time, now);
          default -> group.started(now);
        });
    return now;
  }

  @Provide
  Arbitrary<Group> groups() {
    Arbitrary<Set<DayOfWeek>> rest = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
    return Combinators.combine(Zones.moments(), Zones.times(), Zones.times().injectNull(0.5), rest)
        .as(
            (here, post, reveal, days) ->
                StudyGroup.of(here.zone(), post, reveal, days, here.at()));
  }
}
