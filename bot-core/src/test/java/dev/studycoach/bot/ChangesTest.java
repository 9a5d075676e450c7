package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.admin;
import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes under way does no harm to what is under way. */
class ChangesTest {
  @Test
  void aQuestionThatLeavesThePacksIsWithdrawnAndMissedByNobody() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.execute("update daily_question set question = 'gone'");
      Message answer = coach.click(member("ours", "ana"), Action.of("daily.lock", 1, "a", "guess"));
      assertThat(answer.body().plain()).contains("withdrawn");
      coach.advance(Duration.ofDays(1));
      assertThat(coach.platform.sent)
          .extracting(Message::title)
          .contains("This question was withdrawn")
          .last()
          .isNotEqualTo("This question was withdrawn");
      assertThat(coach.count("select count(*) from posting where state = 'SKIPPED'")).isOne();
    }
  }

  @Test
  void correctingTheZoneRightAfterTheStartPostsNoSecondQuestion() {
    try (RunningBot coach = new RunningBot()) {
      coach.advance(Duration.ofHours(13));
      coach.startGroup("ours");
      coach.command(admin("ours"), "setup", Map.of("zone", "Australia/Sydney", "time", "09:00"));
      coach.schedules.settle();
      assertThat(coach.platform.attempts).hasSize(1);
    }
  }

  @Test
  void anEarlierTimeOrADroppedRestDayMakesNothingDueInThePast() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.command(admin("ours"), "setup", Map.of("rest", "Tue"));
      coach.advance(Duration.ofDays(1));
      coach.command(admin("ours"), "setup", Map.of("rest", "none"));
      coach.command(admin("ours"), "setup", Map.of("time", "08:00"));
      coach.schedules.settle();
      assertThat(coach.platform.attempts).hasSize(1);
      coach.advance(Duration.ofDays(1));
      assertThat(coach.platform.attempts).hasSize(2);
    }
  }

  @Test
  void aCuriousPressMakesNobodyAMember() {
    try (RunningBot coach = new RunningBot()) {
      Action pick = coach.startGroup("ours").controls().get(0).action();
      coach.click(member("ours", "ana"), pick, "c", "e");
      assertThat(coach.count("select count(*) from learner")).isZero();
    }
  }

  @Test
  void aPausedGroupThatLostItsChannelIsSetUpFromAnother() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      coach.execute("update study_group set state = 'PAUSED', channel = 'lost'");
      Message checklist = coach.command(admin("ours"), "setup", Map.of());
      coach.click(admin("ours"), Action.of("setup.channel.set", 1), "general");
      coach.click(admin("ours"), RunningBot.action(checklist, "setup.start"));
      assertThat(
              coach.count(
                  "select count(*) from study_group where channel = 'general' and state = 'ACTIVE'"))
          .isOne();
      assertThat(coach.count("select count(*) from study_group")).isOne();
    }
  }

  @Test
  void wordsThatAreMuchTooLongGetAPlainAnswer() {
    try (RunningBot coach = new RunningBot()) {
      Message answer =
          coach.command(member("ours", "ana"), "exams", Map.of("code", "x".repeat(5000)));
      assertThat(answer.body().plain()).startsWith("I do not know the exam");
    }
  }

  @Test
  void anAdminWhoNeverAnsweredCanBeForgotten() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Message ask = coach.command(admin("ours"), "privacy delete", Map.of());
      coach.click(admin("ours"), RunningBot.action(ask, "privacy.delete"));
      assertThat(coach.count("select count(*) from study_group where admin = 'boss'")).isZero();
    }
  }
}
