package dev.studycoach.bot;

import static dev.studycoach.bot.VoiceRooms.deafened;
import static dev.studycoach.bot.VoiceRooms.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.bot.VoiceRooms.Row;
import dev.studycoach.platform.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sits in which voice room is credited with what. */
class VoiceHoursTest {
  private final RunningBot coach = new RunningBot();
  private final VoiceRooms rooms = new VoiceRooms(coach);
  private final Instant start = coach.clock.instant();

  @BeforeEach
  void anaIsALearnerAndTheLoungeIsAllowed() {
    coach.startGroup(VoiceRooms.OURS);
    rooms.enrol("ana").allow("lounge", "*");
  }

  @AfterEach
  void close() {
    coach.close();
  }

  @Test
  void timeCountsUpToTheLastHeartbeatAndNoFurther() {
    rooms.sit("ana").beatFor(Duration.ofMinutes(10));
    rooms.sit().beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).containsExactly(row(start, start.plusSeconds(600)));
  }

  @Test
  void whoStaysAwayForMoreThanAMinuteBeginsANewSession() {
    rooms.sit("ana").beatFor(Duration.ofMinutes(10));
    rooms.sit().beatFor(Duration.ofMinutes(5));
    rooms.sit("ana").beatFor(Duration.ofMinutes(1));
    Instant back = start.plusSeconds(900);
    assertThat(rooms.rows())
        .containsExactly(row(start, start.plusSeconds(600)), row(back, back.plusSeconds(60)));
  }

  @Test
  void aGapOfAMinuteIsCredited() {
    rooms.beat("ana");
    coach.advance(Duration.ofSeconds(60));
    rooms.beat();
    assertThat(rooms.rows()).containsExactly(row(start, start.plusSeconds(60)));
  }

  @Test
  void aGapOfASecondMoreIsNot() {
    rooms.beat("ana");
    coach.advance(Duration.ofSeconds(61));
    rooms.beat();
    Instant again = start.plusSeconds(61);
    assertThat(rooms.rows()).containsExactly(row(start, start), row(again, again));
  }

  /** In the second and third night the clocks change, forward and back. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T23:00:00Z, 2026-03-03T03:00:00Z, 2026-03-03",
    "2026-03-28T22:00:00Z, 2026-03-29T02:00:00Z, 2026-03-29",
    "2026-10-24T22:00:00Z, 2026-10-25T03:00:00Z, 2026-10-25",
  })
  void aNightIsCutWhereTheStudyDayEnds(String begun, Instant boundary, LocalDate next) {
    rooms.moveTo(begun);
    Instant end = boundary.plus(Duration.ofMinutes(20)).plusSeconds(10);
    coach.advance(Duration.ofSeconds(10)); // no heartbeat falls on the boundary
    rooms.sit("ana").beatUntil(end);
    assertThat(rooms.rows())
        .containsExactly(
            row(next.minusDays(1), Instant.parse(begun).plusSeconds(10), boundary),
            row(next, boundary, end));
  }

  @Test
  void aClockSetBackALittleCreditsTheSameTimeOnce() {
    rooms.sit("ana").beatFor(Duration.ofMinutes(10));
    coach.schedules.advanceTo(start.plusSeconds(600 - 45));
    rooms.beatFor(Duration.ofMinutes(2));
    assertThat(rooms.rows()).containsExactly(row(start, start.plusSeconds(600 - 45 + 120)));
  }

  @Test
  void aClockSetBackByAnHourCreditsTheSameTimeOnce() {
    rooms.sit("ana").beatFor(Duration.ofHours(2));
    coach.schedules.advanceTo(start.plus(Duration.ofHours(1)));
    rooms.beatFor(Duration.ofMinutes(90));
    assertThat(rooms.hours("ana")).endsWith("All together: 2 h 32 min");
  }

  /** A clock that was wrong for a while costs nothing but the beat in which it jumps. */
  @Test
  void aClockThatRanADayAheadForAWhileIsForgiven() {
    rooms.sit("ana").beatFor(Duration.ofMinutes(10));
    coach.schedules.advanceTo(start.plus(Duration.ofDays(1)));
    rooms.beatFor(Duration.ofMinutes(5));
    coach.schedules.advanceTo(start.plus(Duration.ofMinutes(15)));
    rooms.beatFor(Duration.ofMinutes(10));
    assertThat(rooms.hours("ana")).endsWith("All together: 27 min");
  }

  @Test
  void nobodyIsEnrolledBySittingInARoom() {
    rooms.sit("eve").beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).isEmpty();
    assertThat(coach.count("select count(*) from learner")).isOne();
  }

  @Test
  void aRoomThatIsNotAllowedDoesNotCount() {
    rooms.sit(List.of(in("games", "ana"))).beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).isEmpty();
  }

  @Test
  void anAllowedRoomOfOneWorkspaceIsNotAllowedInAnother() {
    Presence elsewhere = new Presence("theirs", "lounge", "ana", false);
    rooms.sit(List.of(elsewhere)).beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).isEmpty();
  }

  @Test
  void theStarStandsForRoomsThatThePlatformDoesNotTell() {
    rooms.sit(List.of(deafened("", "ana"))).beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).containsExactly(row(start, start.plusSeconds(300)));
  }

  @Test
  void withoutTheStarARoomThatThePlatformDoesNotTellDoesNotCount() {
    rooms.allow("lounge").sit(List.of(in("", "ana"))).beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, 0", "ACTIVE, 1", "PAUSED, 1"})
  void theRoomsOfAGroupCountOnceItHasStarted(String state, int sessions) {
    coach.execute("update study_group set state = ?", state);
    rooms.sit("ana").beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).hasSize(sessions);
  }

  @Test
  void whoIsSeenInTwoRoomsOrGroupsIsCreditedOnce() {
    coach.execute(ANOTHER_GROUP);
    rooms.allow("lounge", "library");
    rooms.sit(List.of(in("lounge", "ana"), in("library", "ana"))).beatFor(Duration.ofMinutes(5));
    assertThat(rooms.rows()).containsExactly(row(start, start.plusSeconds(300)));
  }

  private static final String ANOTHER_GROUP =
      """
      insert into study_group
        (workspace_id, channel, exam, zone, post_time, state, started_at, since, admin)
      select workspace_id, 'other', exam, zone, post_time, state, started_at, since, admin
      from study_group
      """;

  private static Row row(Instant from, Instant until) {
    return row(LocalDate.of(2026, 3, 2), from, until);
  }

  private static Row row(LocalDate day, Instant from, Instant until) {
    return new Row("ana", day, "Europe/Berlin", from, until);
  }
}
