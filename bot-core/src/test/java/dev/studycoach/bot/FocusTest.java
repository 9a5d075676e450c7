package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.admin;
import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Focus sessions run by the clock, whatever happens to those who lead them. */
class FocusTest {
  private static final Origin ANA = member("ours", "ana");
  private static final Origin BEN = member("ours", "ben");
  static final Action JOIN = Action.of("focus.join", 1);
  static final Action LEAVE = Action.of("focus.leave", 1);
  static final Action END = Action.of("focus.end", 1);

  private final RunningBot coach = new RunningBot();

  @BeforeEach
  void startGroup() {
    coach.startGroup("ours");
  }

  @AfterEach
  void close() {
    coach.close();
  }

  private Message focus(Origin who, String rhythm) {
    Message said = coach.command(who, "focus", Map.of("rhythm", rhythm));
    coach.schedules.settle();
    return said;
  }

  private void minutes(int count) {
    coach.advance(Duration.ofMinutes(count));
  }

  private List<String> attempts() {
    return coach.platform.attempts("focus");
  }

  private long counted(String who) {
    return counted(coach, who);
  }

  /** Full minutes written down, of all together. */
  static long counted(RunningBot coach, String who) {
    return coach.count(
        """
        select coalesce(sum(extract(epoch from ended_at - started_at)) / 60, 0)::bigint
        from study_session where source = 'FOCUS'
          and learner_id = (select id from learner where name = '%s')
        """
            .formatted(who));
  }

  @Test
  void sendsOneMessageAndALineForEachBeginningAfterTheFirst() {
    focus(ANA, "25/5 x2");
    minutes(24 * 60);
    assertThat(attempts()).containsExactly("focus-1", "focus-1-2", "focus-1-3", "focus-1-4");
    assertThat(counted("ana")).isEqualTo(50);
    assertThat(coach.count("select count(*) from focus_wake")).isZero();
  }

  @Test
  void afterADowntimeTheNewestIsToldAndEveryMinuteCounts() {
    focus(ANA, "25/5 x4");
    down(Duration.ofMinutes(62));
    assertThat(attempts()).containsExactly("focus-1", "focus-1-5");
    assertThat(counted("ana")).isEqualTo(50);
  }

  @Test
  void aSessionThatWasOverLongAgoIsShownSoWithoutALine() {
    focus(ANA, "25/5 x4");
    down(Duration.ofHours(6));
    assertThat(attempts()).containsExactly("focus-1");
    assertThat(newest().title()).isEqualTo("Focus session · over");
    assertThat(counted("ana")).isEqualTo(100);
  }

  /** No process runs meanwhile. */
  private void down(Duration span) {
    Instant end = coach.clock.instant().plus(span);
    delay(end);
    coach.schedules.advanceTo(end);
  }

  private void delay(Instant end) {
    coach.execute(
        "update scheduled_tasks set execution_time = '" + end + "' where task_name like 'focus.%'");
  }

  private Message newest() {
    return coach.platform.sent.get(coach.platform.sent.size() - 1);
  }

  @Test
  void afterACrashBeforeAnythingWasPlannedTheTurnIsTakenAgainAndCountsNothingTwice() {
    focus(ANA, "25/5 x4");
    minutes(25);
    coach.execute("update focus_session set announced = 1");
    coach.execute("update focus_wake set wake_at = '2026-03-02T09:25:00Z'");
    coach.execute(
        "update scheduled_tasks set execution_time = '2026-03-02T09:25:00Z'"
            + " where task_name like 'focus.%'");
    coach.schedules.settle();
    assertThat(attempts()).containsExactly("focus-1", "focus-1-2", "focus-1-2");
    assertThat(coach.platform.sent.stream().filter(m -> m.title().isEmpty())).hasSize(1);
    assertThat(counted("ana")).isEqualTo(25);
  }

  @Test
  void afterACrashBetweenSendingAndWritingDownTheSameMessageIsUsed() {
    focus(ANA, "25/5 x4");
    coach.execute("update focus_session set announced = 0, channel = null, message = null");
    minutes(25);
    assertThat(attempts()).containsOnly("focus-1").hasSize(2);
    assertThat(coach.count("select count(*) from focus_session where message = 'focus-1'")).isOne();
  }

  @Test
  void onlyItsStarterOrAnAdminEndsItForAll() {
    focus(ANA, "25/5 x4");
    coach.click(BEN, JOIN);
    assertThat(coach.click(BEN, END).plain()).contains("Leave takes you out");
    assertThat(coach.count("select count(*) from focus_session where ended_at is null")).isOne();
    assertThat(coach.click(admin("ours"), END).title()).isEqualTo("You ended it for all");
    assertThat(coach.click(ANA, END).plain()).contains("This focus session is over");
  }

  @Test
  void nobodyOfAnotherPlaceGetsIn() {
    focus(ANA, "25/5 x4");
    coach.startGroup("theirs");
    for (Action action : List.of(JOIN, LEAVE, END, Action.of("focus.join", 99))) {
      assertThat(coach.click(admin("theirs"), action).plain()).contains("no longer works");
    }
    assertThat(coach.count("select count(*) from focus_seat")).isOne();
  }

  @Test
  void timeInAStudyRoomMeanwhileCountsOnce() {
    focus(ANA, "25/5 x1");
    VoiceRooms rooms = new VoiceRooms(coach).allow("lounge");
    for (int beat = 0; beat <= 50; beat++) {
      rooms.beat("ana");
      coach.advance(Duration.ofSeconds(30));
    }
    assertThat(coach.command(ANA, "study hours", Map.of()).plain()).contains("together: 25 min");
  }

  @Test
  void clocksThatChangeMeanwhileChangeNothing() {
    coach.schedules.advanceTo(Instant.parse("2026-03-29T00:30:00Z"));
    focus(ANA, "50/10 x2");
    minutes(120);
    assertThat(counted("ana")).isEqualTo(100);
    assertThat(coach.command(ANA, "study hours", Map.of()).plain())
        .contains("Sat 28 Mar 2026 – 1 h 20 min", "Sun 29 Mar 2026 – 20 min");
  }

  @Test
  void whoIsForgottenMeanwhileLeavesTheOthersTheirSession() {
    focus(ANA, "25/5 x2");
    coach.click(BEN, JOIN);
    Message ask = coach.command(ANA, "privacy delete", Map.of());
    coach.click(ANA, RunningBot.action(ask, "privacy.delete"));
    minutes(25);
    assertThat(newest().plain()).doesNotContain("ana");
    minutes(30);
    assertThat(counted("ben")).isEqualTo(50);
    assertThat(coach.count("select count(*) from focus_session where started_by is null")).isOne();
  }

  @Test
  void aClockThatIsSetBackCreditsNothing() {
    focus(ANA, "25/5 x4");
    coach.schedules.advanceTo(coach.clock.instant().minus(Duration.ofHours(1)));
    assertThat(coach.click(ANA, LEAVE).plain()).contains("no full minute");
    assertThat(coach.count("select count(*) from study_session")).isZero();
  }
}
