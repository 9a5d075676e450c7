package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down, beside study rooms, answers and other processes. */
class StudyLogTest {
  private static final Origin ANA = member(VoiceRooms.OURS, "ana");
  private static final String EARNED =
      "select count(*) from study_day where withdrawn_at is null and reason like 'studied%'";

  private final RunningBot coach = new RunningBot();
  private final VoiceRooms rooms = new VoiceRooms(coach);

  @BeforeEach
  void thereIsAGroup() {
    coach.startGroup(VoiceRooms.OURS);
  }

  @AfterEach
  void close() {
    coach.close();
  }

  /** On Monday at 10:00; an answer counts two minutes. */
  @Test
  void whatIsLoggedDuringTimeInAStudyRoomCountsOnce() {
    rooms.allow("lounge").enrol("ana").sit("ana").beatFor(Duration.ofHours(1));
    assertThat(total()).isEqualTo("1 h 2 min");
    log("30m");
    assertThat(total()).isEqualTo("1 h 2 min");
    log("90m");
    assertThat(total()).isEqualTo("2 h");
  }

  @Test
  void whatIsLoggedWhileATimerRunsCountsOnce() {
    coach.command(ANA, "study start", Map.of());
    coach.advance(Duration.ofMinutes(40));
    log("30m");
    coach.command(ANA, "study stop", Map.of());
    assertThat(total()).isEqualTo("40 min");
  }

  @Test
  void aHundredQuickAnswersCountNoMoreThanTheirTime() {
    rooms.enrol("ana");
    IntStream.range(0, 100).forEach(i -> practise(i));
    assertThat(total()).isEqualTo("2 min");
  }

  /** A row for each, as later features write them. */
  private void practise(int i) {
    coach.execute(
        """
        insert into study_session
          (learner_id, study_day, zone, source, kind, started_at, ended_at)
        select learner_id, study_day, zone, source, kind,
          started_at + ? * interval '1 millisecond', ended_at
        from study_session where source = 'PRACTICE' limit 1
        """,
        i);
  }

  @Test
  void tenMinutesInAStudyRoomEarnTheStudyDay() {
    rooms.allow("lounge").enrol("ana");
    coach.advance(Duration.ofDays(1));
    rooms.sit("ana").beatFor(Duration.ofSeconds(570));
    assertThat(coach.count(EARNED)).isZero();
    coach.advance(Duration.ofSeconds(30));
    rooms.beatFor(Duration.ofMinutes(5));
    assertThat(coach.count(EARNED)).isOne();
  }

  @Test
  void aDayThatIsEarnedByAnAnswerTooStaysEarnedWhenStudyIsTakenBack() {
    log("30m");
    rooms.enrol("ana");
    assertThat(streak()).isEqualTo("Your streak: 1 day");
    coach.command(ANA, "study undo", Map.of());
    assertThat(coach.count(EARNED)).isZero();
    assertThat(streak()).isEqualTo("Your streak: 1 day");
  }

  @Test
  void aDayThatWasLostCanBeEarnedAgain() {
    log("30m");
    coach.command(ANA, "study undo", Map.of());
    assertThat(streak()).isEqualTo("Your streak: 0 days");
    coach.advance(Duration.ofMinutes(1));
    log("10m");
    assertThat(streak()).isEqualTo("Your streak: 1 day");
    assertThat(coach.count("select count(*) from study_day")).isEqualTo(2);
  }

  @Test
  void aDayIsLostAndEarnedAgainHoweverOftenInOneInstant() {
    for (int i = 0; i < 3; i++) {
      log("30m");
      assertThat(coach.count(EARNED)).isOne();
      assertThat(coach.command(ANA, "study undo", Map.of()).title())
          .isEqualTo("Taken back: 30 min");
      assertThat(coach.count(EARNED)).isZero();
    }
    assertThat(coach.count("select count(*) from study_day")).isEqualTo(3);
  }

  @Test
  void takingBackLeavesTheEntryAndCountsNoMore() {
    log("30m");
    coach.command(ANA, "study undo", Map.of());
    assertThat(coach.count("select count(*) from study_entry")).isOne();
    assertThat(coach.count("select count(*) from study_session")).isOne();
    assertThat(coach.command(ANA, "study hours", Map.of()).title())
        .isEqualTo("No study hours this week yet");
  }

  @Test
  void nobodyTakesBackWhatAnotherWrote() {
    Message mine = log("30m");
    coach.command(member(VoiceRooms.OURS, "eve"), "study log", Map.of("time", "1h"));
    coach.click(member(VoiceRooms.OURS, "eve"), RunningBot.action(mine, "study.undo"));
    assertThat(total()).isEqualTo("30 min");
  }

  @Test
  void twoLogsAtOnceFindTwoPlaces() {
    log("10m");
    CompletableFuture.allOf(
            IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> log("20m")))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(total()).isEqualTo("2 h 10 min");
  }

  @Test
  void aTimerThatIsStartedAndStoppedTwiceAtOnceCountsOnce() {
    log("10m");
    twice(() -> coach.command(ANA, "study start", Map.of()));
    assertThat(coach.count("select count(*) from study_timer")).isOne();
    coach.advance(Duration.ofMinutes(20));
    twice(() -> coach.command(ANA, "study stop", Map.of()));
    assertThat(coach.count("select count(*) from study_entry where timer_id is not null")).isOne();
    assertThat(total()).isEqualTo("30 min");
  }

  private static void twice(Runnable work) {
    CompletableFuture.allOf(CompletableFuture.runAsync(work), CompletableFuture.runAsync(work))
        .join();
  }

  @Test
  void theQuestionAboutALongTimerIsAnsweredOnce() {
    coach.command(ANA, "study start", Map.of());
    coach.advance(Duration.ofHours(5));
    Message ask = coach.command(ANA, "study stop", Map.of());
    coach.advance(Duration.ofHours(1)); // it stands still meanwhile
    Action all = RunningBot.action(ask, "study.all");
    twice(() -> coach.click(ANA, all));
    assertThat(total()).isEqualTo("5 h");
    assertThat(coach.click(ANA, RunningBot.action(ask, "study.none")).body().plain())
        .startsWith("You have answered this before.");
  }

  @Test
  void aTimerOfFourHoursIsNotDoubted() {
    coach.command(ANA, "study start", Map.of());
    coach.advance(Duration.ofHours(4));
    assertThat(coach.command(ANA, "study stop", Map.of()).title()).isEqualTo("Timed: 4 h");
  }

  @Test
  void aClockThatIsSetBackLeavesATimerWithoutLength() {
    coach.command(ANA, "study start", Map.of());
    coach.schedules.advanceTo(coach.clock.instant().minus(Duration.ofMinutes(30)));
    assertThat(coach.command(ANA, "study stop", Map.of()).title())
        .isEqualTo("Timed: less than a minute");
  }

  /** Study days begin at 04:00 in Berlin; in these nights the clocks change forward and back. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-03T04:00:00Z, 2026-03-03, 60, 60",
    "2026-03-29T03:00:00Z, 2026-03-29, 60, 60",
    "2026-10-25T03:30:00Z, 2026-10-25, 90, 30",
  })
  void aNightIsCutWhereTheStudyDayBegins(String now, LocalDate day, int before, int after) {
    rooms.moveTo(now);
    log("2h");
    assertThat(minutes(day.minusDays(1))).isEqualTo(before);
    assertThat(minutes(day)).isEqualTo(after);
  }

  private long minutes(LocalDate day) {
    return coach.count(
        "select sum(extract(epoch from ended_at - started_at) / 60)::int from study_session"
            + " where study_day = '"
            + day
            + "'");
  }

  /** Whoever moves to another zone keeps what was counted. */
  @Test
  void aTotalDoesNotShrinkWhenTheClockIsChanged() {
    log("3h");
    coach.command(ANA, "streak clock", Map.of("zone", "Pacific/Kiritimati"));
    coach.advance(Duration.ofHours(30));
    assertThat(total()).isEqualTo("3 h");
    coach.command(ANA, "streak clock", Map.of("zone", "Pacific/Pago_Pago"));
    coach.advance(Duration.ofHours(30));
    assertThat(total()).isEqualTo("3 h");
  }

  @Test
  void whoIsInNoGroupIsToldWhatToDo() {
    assertThat(
            coach
                .command(member("elsewhere", "zoe"), "study log", Map.of("time", "1h"))
                .body()
                .plain())
        .startsWith("There is no study group here yet.");
    assertThat(coach.count("select count(*) from learner")).isZero();
  }

  private Message log(String time) {
    return coach.command(ANA, "study log", Map.of("time", time));
  }

  private String streak() {
    return coach.command(ANA, "streak", Map.of()).title();
  }

  private String total() {
    String hours = rooms.hours("ana");
    return hours.substring(hours.indexOf("together: ") + "together: ".length());
  }
}
