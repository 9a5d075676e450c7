package dev.studycoach.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.Bot;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Reply;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.story.FirstQuestions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several processes share one database and the work in it. */
class TwoProcessesTest {
  private static final int GROUPS = 40;

  private final ExamCatalog exams = ExamCatalog.load();
  private final QuestionBank bank = FirstQuestions.bank();
  private final LoopbackPlatform platform = new LoopbackPlatform();

  @Test
  void everyGroupGetsItsQuestionOnce() {
    try (Database database = TestDatabase.fresh();
        LiveSchedules one = RunningBot.process(database, platform, InstantSource.system());
        LiveSchedules two = RunningBot.process(database, platform, InstantSource.system())) {
      startGroups(database);
      one.start();
      two.start();
      one.settle();
      two.settle();
      assertThat(platform.attempts).hasSize(GROUPS).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyReminderComesOnce() {
    Instant morning = Instant.parse("2026-03-02T10:00:00Z");
    Instant evening = Instant.parse("2026-03-02T18:00:00Z");
    try (Database database = TestDatabase.fresh();
        LiveSchedules one = RunningBot.process(database, platform, InstantSource.fixed(evening));
        LiveSchedules two = RunningBot.process(database, platform, InstantSource.fixed(evening))) {
      setExamDates(database, InstantSource.fixed(morning));
      one.start();
      two.start();
      one.settle();
      two.settle();
      assertThat(platform.attempts).hasSize(GROUPS).doesNotHaveDuplicates();
    }
  }

  private void setExamDates(Database database, InstantSource clock) {
    Bot bot = new Bot(database.transactions(), exams, bank, clock);
    for (int i = 0; i < GROUPS; i++) {
      Map<String, String> date = Map.of("code", "AIP-C01", "date", "2026-03-16", "zone", "UTC");
      bot.router().handle(new Command(RunningBot.member("ours", "ana " + i), "exam set", date));
    }
  }

  private void startGroups(Database database) {
    Bot bot = new Bot(database.transactions(), exams, bank, InstantSource.system());
    bot.connect(platform, Settings.NONE);
    for (int i = 0; i < GROUPS; i++) {
      var admin = RunningBot.admin("workspace " + i);
      Reply.Post checklist =
          (Reply.Post) bot.router().handle(new Command(admin, "setup", Map.of()));
      bot.router()
          .handle(
              new Click(admin, RunningBot.action(checklist.message(), "setup.start"), List.of()));
    }
  }
}
