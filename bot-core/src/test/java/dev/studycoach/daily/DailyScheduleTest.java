package dev.studycoach.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.community.Group;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyScheduleTest {
  private static final Group BERLINERS = StudyGroup.startedAt("2026-03-02T07:58:00Z");

  @ParameterizedTest
  @CsvSource({
    // the post time is skipped, comes twice, or the whole date is missing
    "Europe/Berlin,       02:30, 2026-03-28T12:00:00Z, 2026-03-29, 2026-03-29T01:00:00Z",
    "Europe/Berlin,       02:30, 2026-10-24T12:00:00Z, 2026-10-25, 2026-10-25T00:30:00Z",
    "Europe/Berlin,       02:30, 2026-10-25T00:30:00Z, 2026-10-26, 2026-10-26T01:30:00Z",
    "Pacific/Apia,        09:00, 2011-12-29T20:00:00Z, 2011-12-31, 2011-12-30T19:00:00Z",
    "America/Sao_Paulo,   00:00, 2018-11-03T12:00:00Z, 2018-11-04, 2018-11-04T03:00:00Z",
    "Australia/Lord_Howe, 02:15, 2026-10-03T00:00:00Z, 2026-10-04, 2026-10-03T15:30:00Z",
  })
  void clocksThatChangeMoveAQuestionAndNeverDoubleIt(
      ZoneId zone, LocalTime time, Instant now, LocalDate day, Instant at) {
    Group group = StudyGroup.of(zone, time, null, Set.of(), now.minus(Duration.ofDays(9)));
    assertThat(DailySchedule.of(group).next(now)).isEqualTo(new Slot(day, at));
  }

  @Test
  void theFirstQuestionIsDueWhenTheGroupStarts() {
    DailySchedule schedule = DailySchedule.of(BERLINERS);
    assertThat(schedule.latest(Instant.parse("2026-03-02T07:57:59Z"))).isEmpty();
    assertThat(schedule.latest(BERLINERS.startedAt()))
        .contains(new Slot(LocalDate.parse("2026-03-02"), BERLINERS.startedAt()));
  }

  @Test
  void theFirstQuestionComesEvenOnARestDay() {
    Group resting = StudyGroup.resting(BERLINERS, DayOfWeek.MONDAY);
    assertThat(DailySchedule.of(resting).latest(Instant.parse("2026-03-02T20:00:00Z")))
        .contains(new Slot(LocalDate.parse("2026-03-02"), BERLINERS.startedAt()));
  }

  @Test
  void restDaysHaveNoQuestion() {
    DailySchedule schedule =
        DailySchedule.of(StudyGroup.resting(BERLINERS, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    assertThat(schedule.next(Instant.parse("2026-03-06T08:00:00Z")).day()).isEqualTo("2026-03-09");
    assertThat(schedule.latest(Instant.parse("2026-03-08T12:00:00Z")).orElseThrow().day())
        .isEqualTo("2026-03-06");
    assertThat(schedule.between(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-11")))
        .containsExactly(
            LocalDate.parse("2026-03-06"),
            LocalDate.parse("2026-03-09"),
            LocalDate.parse("2026-03-10"));
  }

  @Test
  void aWeekOfRestDaysIsRefused() {
    DailySchedule schedule = DailySchedule.of(StudyGroup.resting(BERLINERS, DayOfWeek.values()));
    assertThatThrownBy(() -> schedule.next(BERLINERS.startedAt()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingLiesBetweenNeighbours() {
    DailySchedule schedule = DailySchedule.of(BERLINERS);
    LocalDate day = LocalDate.parse("2026-03-05");
    assertThat(schedule.between(day, day)).isEmpty();
    assertThat(schedule.between(day, day.plusDays(1))).isEmpty();
    assertThat(schedule.between(day.plusDays(1), day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // no time chosen: five minutes before the next day's post
    "     , 2026-03-10T08:00:00Z, 2026-03-11T07:55:00Z",
    "     , 2026-03-28T08:00:00Z, 2026-03-29T06:55:00Z",
    "     , 2026-03-10T14:00:00Z, 2026-03-11T07:55:00Z",
    "20:00, 2026-03-10T08:00:00Z, 2026-03-10T19:00:00Z",
    "08:00, 2026-03-10T08:00:00Z, 2026-03-11T07:00:00Z",
    // an hour is left, just and not quite
    "10:00, 2026-03-10T08:00:00Z, 2026-03-10T09:00:00Z",
    "10:00, 2026-03-10T08:00:01Z, 2026-03-11T09:00:00Z",
    "02:30, 2026-03-28T08:00:00Z, 2026-03-29T01:00:00Z",
  })
  void theAnswerIsShown(LocalTime chosen, Instant posted, Instant shown) {
    Group group =
        StudyGroup.of(StudyGroup.BERLIN, StudyGroup.NINE, chosen, Set.of(), Instant.EPOCH);
    DailySchedule schedule = DailySchedule.of(group);
    assertThat(schedule.reveal(schedule.dayOf(posted), posted)).isEqualTo(shown);
  }

  @Test
  void theAnswerIsShownAheadOfARestDayToo() {
    DailySchedule schedule =
        DailySchedule.of(StudyGroup.resting(BERLINERS, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    assertThat(
            schedule.reveal(LocalDate.parse("2026-03-06"), Instant.parse("2026-03-06T08:00:00Z")))
        .isEqualTo("2026-03-07T07:55:00Z");
  }

  @Test
  void anEarlierTimeThatIsChosenTodayHoldsFromTomorrow() {
    Instant now = Instant.parse("2026-03-10T07:30:00Z");
    Group changed = StudyGroup.timed(BERLINERS, StudyGroup.BERLIN, LocalTime.of(8, 0), null, now);
    DailySchedule schedule = DailySchedule.of(changed);
    assertThat(schedule.latest(now)).map(Slot::day).isNotEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(schedule.next(now).day()).isEqualTo("2026-03-11");
  }

  @Test
  void aLaterTimeThatIsChosenTodayHoldsToday() {
    Instant now = Instant.parse("2026-03-10T07:30:00Z");
    Group changed = StudyGroup.timed(BERLINERS, StudyGroup.BERLIN, LocalTime.of(18, 0), null, now);
    assertThat(DailySchedule.of(changed).next(now).at()).isEqualTo("2026-03-10T17:00:00Z");
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void nowLiesBetweenTheLatestSlotAndTheNext(
      @ForAll("groups") Group group, @ForAll("spans") Duration later) {
    DailySchedule schedule = DailySchedule.of(group);
    Instant now = group.startedAt().plus(later);
    Slot latest = schedule.latest(now).orElseThrow();
    Slot next = schedule.next(now);
    assertThat(latest.at()).isBetween(group.startedAt(), now);
    assertThat(next.at()).isAfter(now);
    assertThat(schedule.latest(next.at())).contains(next);
    assertThat(schedule.latest(next.at().minusNanos(1))).contains(latest);
    assertThat(schedule.between(latest.day(), next.day())).isEmpty();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void peopleHaveAnHourAtLeastAndTwoDaysAtMost(
      @ForAll("groups") Group group, @ForAll("delays") Duration delay) {
    DailySchedule schedule = DailySchedule.of(group);
    Slot slot = schedule.next(group.startedAt());
    Instant posted = slot.at().plus(delay);
    assertThat(Duration.between(posted, schedule.reveal(slot.day(), posted)))
        .isBetween(DailySchedule.LEAST_OPEN, Duration.ofHours(49));
  }

  @Provide
  Arbitrary<Group> groups() {
    Arbitrary<Set<DayOfWeek>> rest = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
    return Combinators.combine(Zones.moments(), Zones.times(), Zones.times().injectNull(0.5), rest)
        .as(
            (here, post, reveal, days) ->
                StudyGroup.of(here.zone(), post, reveal, days, here.at()));
  }

  @Provide
  Arbitrary<Duration> spans() {
    return Arbitraries.integers().between(0, 30 * 24 * 60).map(Duration::ofMinutes);
  }

  /** How late a question may come. */
  @Provide
  Arbitrary<Duration> delays() {
    return Arbitraries.of(List.of(0, 1, 30, 60, 359, 360)).map(Duration::ofMinutes);
  }
}
