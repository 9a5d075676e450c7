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
import org.junit.jupiter.api.Test;

/** Reminders of exam dates, by the whole coach. It is Monday, 2 March 2026, 10:00 in Berlin. */
class RemindersTest {
  private static final Origin ANA = member("ours", "ana");

  @Test
  void aReminderThatWasSentButNotWrittenDownIsSentAgainAsTheSame() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-16");
      coach.advance(Duration.ofHours(9));
      assertThat(coach.platform.attempts).hasSize(1);
      forget(coach);
      coach.schedules.settle();
      assertThat(coach.platform.attempts).hasSize(2).containsOnly(coach.platform.attempts.get(0));
      assertThat(coach.platform.sent).hasSize(1);
    }
  }

  /** As a crash between sending and writing down leaves it. */
  private static void forget(RunningBot coach) {
    Instant now = coach.clock.instant();
    coach.execute("update reminder set state = 'CLAIMED', sent_at = null");
    coach.execute("update booking_wake set wake_at = ?", now);
    coach.execute("update scheduled_tasks set execution_time = ?", now);
  }

  @Test
  void aDateThatMovesTakesItsRemindersAlong() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-16");
      coach.command(ANA, "exam move", Map.of("code", "AIP-C01", "date", "2026-03-17"));
      coach.advance(Duration.ofHours(9));
      assertThat(coach.platform.sent).isEmpty();
      coach.advance(Duration.ofDays(1));
      assertThat(titles(coach)).containsExactly("AIP-C01 in 2 weeks");
    }
  }

  @Test
  void aDateThatMovesThereAndBackRemindsNobodyTwice() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-16");
      coach.advance(Duration.ofHours(9));
      coach.command(ANA, "exam move", Map.of("code", "AIP-C01", "date", "2026-03-20"));
      coach.command(ANA, "exam move", Map.of("code", "AIP-C01", "date", "2026-03-16"));
      coach.advance(Duration.ofDays(1));
      assertThat(titles(coach)).containsExactly("AIP-C01 in 2 weeks");
    }
  }

  @Test
  void aCancelledDateIsSilent() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-16");
      coach.command(ANA, "exam cancel", Map.of("code", "AIP-C01"));
      coach.advance(Duration.ofDays(20));
      assertThat(coach.platform.sent).isEmpty();
      assertThat(coach.count("select count(*) from booking_wake")).isZero();
    }
  }

  @Test
  void allOfThemComeEachOnceAndInOrder() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-04-30");
      coach.advance(Duration.ofDays(62));
      assertThat(titles(coach))
          .containsExactly(
              "AIP-C01 in 8 weeks",
              "AIP-C01 in 6 weeks",
              "AIP-C01 in 4 weeks",
              "AIP-C01 in 2 weeks",
              "AIP-C01 in 10 days",
              "AIP-C01 in 7 days",
              "AIP-C01 in 3 days",
              "AIP-C01 in 2 days",
              "AIP-C01 tomorrow",
              "AIP-C01 today",
              "How did AIP-C01 go?");
      assertThat(coach.count("select count(*) from booking_wake")).isZero();
    }
  }

  @Test
  void whoTravelsIsRemindedByTheClockOfTheirNewPlace() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-20");
      coach.advance(Duration.ofHours(1));
      coach.command(ANA, "streak clock", Map.of("zone", "Asia/Tokyo"));
      coach.advance(Duration.between(coach.clock.instant(), at("2026-03-06T08:59:00Z")));
      assertThat(coach.platform.sent).isEmpty();
      coach.advance(Duration.ofMinutes(2)); // 18:00 in Tokyo
      assertThat(titles(coach)).containsExactly("AIP-C01 in 2 weeks");
    }
  }

  @Test
  void theGroupsDateIsForItsChannelAndNobodyIsAskedThereHowItWent() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.command(admin("ours"), "setup", Map.of("rest", "Tue,Wed,Thu,Fri,Sat,Sun"));
      coach.platform.sent.clear();
      coach.command(admin("ours"), "exam cohort", Map.of("date", "2026-03-05"));
      coach.advance(Duration.ofDays(4));
      assertThat(titles(coach))
          .filteredOn(title -> title.contains("MLS-C01"))
          .containsExactly(
              "Our date for MLS-C01 in 3 days",
              "Our date for MLS-C01 in 2 days",
              "Our date for MLS-C01 tomorrow",
              "Our date for MLS-C01 today");
    }
  }

  @Test
  void beforeTheCertificateEndsItsOwnerHearsHowToRenewIt() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-03");
      coach.advance(Duration.ofDays(2).plusHours(9));
      coach.click(ANA, RunningBot.action(last(coach), "exam.passed"));
      coach.platform.sent.clear();
      coach.advance(Duration.ofDays(3 * 366));
      assertThat(titles(coach))
          .containsExactly(
              "Your AIP-C01 certificate ends in 180 days",
              "Your AIP-C01 certificate ends in 90 days",
              "Your AIP-C01 certificate ends in 30 days");
      assertThat(last(coach).body().plain()).contains("Sat 3 Mar 2029");
    }
  }

  @Test
  void theGroupHearsOfItOnceAndOnlyIfTheMemberAgrees() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.command(admin("ours"), "setup", Map.of("rest", "Tue,Wed,Thu,Fri,Sat,Sun"));
      set(coach, "2026-03-03");
      coach.advance(Duration.ofDays(2).plusHours(9));
      Message passed = coach.click(ANA, RunningBot.action(last(coach), "exam.passed"));
      int before = coach.platform.sent.size();
      Action tell = RunningBot.action(passed, "exam.tell");
      coach.click(member("ours", "eve"), tell);
      assertThat(coach.platform.sent).hasSize(before);
      coach.click(ANA, tell);
      coach.click(ANA, tell);
      assertThat(coach.platform.sent).hasSize(before + 1);
      assertThat(last(coach).title()).contains("AIP-C01 passed");
    }
  }

  private static Message last(RunningBot coach) {
    return coach.platform.sent.get(coach.platform.sent.size() - 1);
  }

  @Test
  void nobodyElseSaysHowAnExamWent() {
    try (RunningBot coach = new RunningBot()) {
      set(coach, "2026-03-03");
      Message refused = coach.click(member("ours", "eve"), Action.of("exam.passed", 1));
      assertThat(refused.body().plain()).contains("done already");
      assertThat(coach.count("select count(*) from booking where open")).isOne();
    }
  }

  @Test
  void aForgedButtonForTheGroupIsRefused() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.click(
          ANA, Action.of("exam.pick", "cohort", "MLS-C01", "2026-03-20", "-", "Europe/Berlin"));
      coach.click(
          ANA, Action.of("exam.cohort", "cohort", "MLS-C01", "2026-03-20", "-", "Europe/Berlin"));
      assertThat(coach.count("select count(*) from booking")).isZero();
    }
  }

  private static void set(RunningBot coach, String day) {
    coach.command(ANA, "exam set", Map.of("code", "AIP-C01", "date", day, "zone", "Europe/Berlin"));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private static List<String> titles(RunningBot coach) {
    return coach.platform.sent.stream().map(Message::title).toList();
  }
}
