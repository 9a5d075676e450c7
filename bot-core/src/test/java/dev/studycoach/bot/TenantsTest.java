package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.action;
import static dev.studycoach.bot.RunningBot.admin;
import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wall between workspaces holds against forged buttons. */
class TenantsTest {
  @Test
  void aForgedPickFromAnotherWorkspaceSeesNothing() {
    try (RunningBot coach = new RunningBot()) {
      Message question = coach.startGroup("ours");
      Action pick = question.controls().get(0).action();
      Message answer = coach.click(member("theirs", "eve"), pick, "a");
      assertThat(answer.body().plain()).contains("I cannot find this question");
      assertThat(coach.count("select count(*) from learner")).isZero();
    }
  }

  @Test
  void aForgedLockFromAnotherWorkspaceCountsNothing() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Message answer =
          coach.click(member("theirs", "eve"), Action.of("daily.lock", 1, "a", "certain"));
      assertThat(answer.body().plain()).contains("I cannot find this question");
      assertThat(coach.count("select count(*) from answer")).isZero();
    }
  }

  @Test
  void anAdminOfAnotherWorkspaceCannotChangeOurs() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Message answer = coach.click(admin("theirs"), Action.of("setup.rest.set", 1), "MONDAY");
      assertThat(answer.body().plain()).contains("I cannot find this group");
      assertThat(coach.count("select count(*) from study_group where rest_days = '{}'")).isOne();
    }
  }

  @Test
  void aMemberCannotPressAnAdminsButtons() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Message answer = coach.click(member("ours", "eve"), Action.of("setup.start", 1));
      assertThat(answer.body().plain()).contains("Only people who manage this place");
    }
  }

  @Test
  void nonsenseInAButtonGetsAPlainAnswer() {
    try (RunningBot coach = new RunningBot()) {
      Message question = coach.startGroup("ours");
      assertThat(action(question, "daily.pick").name()).isEqualTo("daily.pick");
      for (String line :
          new String[] {
            "daily.pick",
            "daily.pick x a",
            "daily.lock 1 zz certain",
            "daily.lock 1 a perhaps",
            "daily.lock 99999999999999999999 a certain",
            "daily.lock 1  certain",
            "nothing.here 1"
          }) {
        Message answer = coach.click(member("ours", "eve"), new Action(line));
        assertThat(answer.body().plain()).doesNotContain("Sorry").isNotBlank();
      }
    }
  }

  @Test
  void anotherGroupsSettingsAreNotShown() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Message today = coach.command(member("theirs", "eve"), "today", Map.of());
      assertThat(today.body().plain()).contains("There is no question here yet");
    }
  }
}
