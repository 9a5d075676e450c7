package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member's data, whole in the file and gone after the deletion. */
class PrivacyTest {
  private static final Origin ANA = member("ours", "ana");

  @Test
  void theFileHoldsAllThatIsKnown() throws IOException {
    try (RunningBot coach = new RunningBot()) {
      studyAndPause(coach);
      Message exported = coach.command(ANA, "privacy export", Map.of());
      JsonNode data = new ObjectMapper().readTree(exported.attachments().get(0).bytes());
      assertThat(data.path("name").asText()).isEqualTo("ana");
      for (String list :
          new String[] {
            "groups",
            "clocks",
            "answers",
            "study_entries",
            "study_timers",
            "focus_seats",
            "study_goals",
            "pauses",
            "board_choices",
            "exam_dates"
          }) {
        assertThat(data.path(list)).as(list).hasSize(1);
      }
      assertThat(data.path("study_days")).hasSize(3);
      assertThat(data.path("study_sessions")).hasSize(7);
      assertThat(data.at("/study_entries/0/note").asText()).isEqualTo("chapter 3");
      assertThat(data.at("/study_entries/0/taken_back_at").isNull()).isFalse();
      assertThat(data.at("/answers/0/choice").asText()).isEqualTo("ce");
      assertThat(data.path("study_sessions").findValuesAsText("source"))
          .containsExactlyInAnyOrder(
              "VOICE", "LOGGED", "PRACTICE", "FOCUS", "FOCUS", "FOCUS", "FOCUS");
      assertThat(data.at("/focus_seats/0/started_by_you").asBoolean()).isTrue();
      assertThat(data.at("/exam_dates/0/entries/0/day").asText()).isEqualTo("2026-03-04");
      assertThat(data.at("/exam_dates/0/reminders")).hasSize(1);
      assertThat(data.at("/exam_dates/0/results")).hasSize(4);
      assertThat(data.at("/exam_dates/0/results").findValuesAsText("verdict"))
          .containsOnlyOnce("NEEDS_IMPROVEMENT");
      assertThat(data.at("/exam_dates/0/plan/0/title").asText()).startsWith("MLS-C01: ");
      assertThat(data.at("/reminder_wishes/time").asText()).isEqualTo("12:00:00");
      assertThat(data.at("/unheard_reminder_at").isNull()).isTrue();
    }
  }

  @Test
  void deletionLeavesNothingButTheGroupsTotals() {
    try (RunningBot coach = new RunningBot()) {
      studyAndPause(coach);
      Message ask = coach.command(ANA, "privacy delete", Map.of());
      coach.click(ANA, RunningBot.action(ask, "privacy.delete"));
      for (String table :
          new String[] {
            "learner",
            "membership",
            "study_clock",
            "study_day",
            "study_session",
            "study_entry",
            "study_correction",
            "study_timer",
            "focus_seat",
            "study_goal",
            "streak_pause",
            "board_choice",
            "booking",
            "booking_entry",
            "booking_wake",
            "reminder",
            "reminder_wish",
            "exam_result",
            "plan_event"
          }) {
        assertThat(coach.count("select count(*) from " + table)).as(table).isZero();
      }
      assertThat(coach.count("select count(*) from answer where learner_id is null")).isOne();
    }
  }

  private static void studyAndPause(RunningBot coach) {
    coach.startGroup("ours");
    coach.click(ANA, Action.of("daily.lock", 1, "ce", "certain"));
    coach.command(ANA, "streak pause", Map.of("from", "2026-03-05", "to", "2026-03-06"));
    coach.command(ANA, "study log", Map.of("time", "1h", "note", "chapter 3"));
    coach.command(ANA, "study undo", Map.of());
    coach.command(ANA, "study start", Map.of());
    coach.command(ANA, "focus", Map.of());
    coach.command(ANA, "study goal", Map.of("time", "8h"));
    coach.command(ANA, "leaderboard hide", Map.of());
    new VoiceRooms(coach).allow("lounge").beat("ana");
    coach.command(ANA, "exam set", Map.of("code", "MLS-C01", "date", "2026-03-04"));
    coach.command(ANA, "exam remind", Map.of("time", "12:00"));
    coach.command(ANA, "exam calendar", Map.of());
    coach.advance(Duration.ofHours(3));
    coach.click(ANA, Action.of("exam.failed", 1));
    coach.click(ANA, Action.of("exam.domains", 1), "Modeling");
  }
}
