package dev.studycoach.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The coach introduces itself where it was added. */
class WelcomeTest {
  private static Origin at(String workspace, String channel) {
    return new Origin(LoopbackPlatform.NAME, workspace, channel, "owner", "", true, Locale.ENGLISH);
  }

  @Test
  void onceForEachPlaceHoweverOftenItIsTold() {
    try (RunningBot coach = new RunningBot()) {
      for (int i = 0; i < 3; i++) {
        coach.bot.router().handle(new Arrival(at("ours", ""), "Ours"));
        coach.bot.router().handle(new Arrival(at("theirs", ""), "Theirs"));
        coach.bot.router().handle(new Arrival(at("ours", "general"), "Ours"));
      }
      assertThat(coach.platform.attempts)
          .containsExactly("hello-ours", "hello-theirs", "hello-general");
    }
  }

  @Test
  void inAChannelItOffersTheSetup() {
    try (RunningBot coach = new RunningBot()) {
      coach.bot.router().handle(new Arrival(at("ours", "general"), "Ours"));
      Action begin = coach.platform.sent.get(0).controls().get(0).action();
      Message checklist = coach.click(RunningBot.admin("ours"), begin);
      assertThat(checklist.title()).isEqualTo("Study group setup");
      Message refused = coach.click(RunningBot.member("ours", "ana"), begin);
      assertThat(refused.body().plain()).contains("Only people who manage this place");
    }
  }
}
