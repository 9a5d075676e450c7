package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Plans by the whole coach. It is Monday, 2 March 2026, 10:00 in Berlin. */
class PlanTest {
  private static final Origin ANA = member("ours", "ana");

  @Test
  void theSameFileTwiceSaysTheSame() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-06-01");
      String first = file(coach);
      assertThat(first).contains("UID:plan-1-week-13@study-coach", "UID:plan-1-mock-3@study-coach");
      assertThat(first).contains("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260309\r\n");
      assertThat(file(coach)).isEqualTo(first);
      assertThat(Biweekly.parse(first).first().validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }
  }

  @Test
  void aLaterFileChangesThePlanAndTakesBackWhatFellAway() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-06-01");
      Map<String, VEvent> before = events(coach);
      coach.command(ANA, "exam move", Map.of("code", "AIP-C01", "date", "2026-05-18"));
      Map<String, VEvent> after = events(coach);
      assertThat(after.keySet()).isEqualTo(before.keySet());
      assertThat(sequences(before)).containsOnly(0);
      assertThat(sequences(after)).containsOnly(1);
      assertThat(after.get("plan-1-week-13@study-coach").getStatus().isCancelled()).isTrue();
      assertThat(after.get("plan-1-week-12@study-coach").getStatus().isCancelled()).isTrue();
      assertThat(after.get("plan-1-week-11@study-coach").getStatus().isConfirmed()).isTrue();
    }
  }

  @Test
  void theCalendarHasPlansForAllExamsAndNoDayInTwoOfThem() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-06-01");
      coach.command(ANA, "exam set", Map.of("code", "SAA-C03", "date", "2026-04-15"));
      String file = file(coach);
      assertThat(file).contains("UID:plan-1-week-1@", "UID:plan-2-week-1@");
      assertThat(file).contains("UID:plan-1-week-7@").doesNotContain("UID:plan-1-week-8@");
      assertThat(file).contains("DTSTART;VALUE=DATE:20260416");
    }
  }

  private static Iterable<Integer> sequences(Map<String, VEvent> events) {
    return events.values().stream().map(event -> event.getSequence().getValue()).toList();
  }

  @Test
  void withoutAGoalOrAnExamThePlanGoesFromTheCalendar() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-06-01");
      int all = events(coach).size();
      coach.command(ANA, "study goal", Map.of("time", "none"));
      assertThat(cancelled(coach)).isEqualTo(all - 1); // the exam stays
      coach.command(ANA, "study goal", Map.of("time", "6h"));
      assertThat(cancelled(coach)).isZero();
      coach.command(ANA, "exam cancel", Map.of("code", "AIP-C01"));
      assertThat(cancelled(coach)).isEqualTo(all);
    }
  }

  private static long cancelled(RunningBot coach) {
    return events(coach).values().stream().filter(e -> e.getStatus().isCancelled()).count();
  }

  @Test
  void weeksThatAreOverStayInTheCalendarAsTheyWere() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-06-01");
      int all = events(coach).size();
      coach.advance(Duration.ofDays(8));
      assertThat(events(coach)).hasSize(all - 1).doesNotContainKey("plan-1-week-13@study-coach");
      assertThat(cancelled(coach)).isZero();
    }
  }

  @Test
  void whatTheReportMarksComesFirstInTheNextPlan() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-03-03");
      String weak = "Testing, Validation, and Troubleshooting";
      assertThat(next(coach)).doesNotContain("first of all");
      coach.click(ANA, Action.of("exam.failed", 1));
      Message retake =
          coach.click(
              ANA,
              Action.of("exam.domains", 1),
              "Implementation and Integration",
              "AI Safety, Security, and Governance");
      assertThat(retake.body().plain()).contains("Tue 17 Mar 2026");
      coach.click(ANA, RunningBot.action(retake, "exam.pick"));
      assertThat(next(coach)).contains("first of all Implementation and Integration");
      coach.click(ANA, Action.of("exam.domains", 1), weak); // a correction is an entry
      assertThat(coach.count("select count(*) from exam_result")).isEqualTo(10);
      assertThat(next(coach)).contains("first of all Foundation Model Integration");
    }
  }

  @Test
  void whoTriesAgainHearsNothingOfTheHoursForAFirstTry() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-03-10");
      assertThat(next(coach)).contains("The time is too short", "Guides suggest 100 to 160 h");
      coach.click(ANA, Action.of("exam.failed", 1));
      Message retake = coach.click(ANA, Action.of("exam.retake", 1));
      coach.click(ANA, RunningBot.action(retake, "exam.pick"));
      assertThat(next(coach)).contains("what was missing").doesNotContain("Guides");
    }
  }

  private static String next(RunningBot coach) {
    return coach.command(ANA, "plan", Map.of()).body().plain();
  }

  @Test
  void nobodyElseTellsHowTheDomainsWentAndNoButtonIsForged() {
    try (RunningBot coach = new RunningBot()) {
      begin(coach, "2026-03-03");
      coach.click(ANA, Action.of("exam.domains", 1), "Implementation and Integration");
      coach.click(ANA, Action.of("exam.failed", 1));
      coach.click(
          member("ours", "eve"), Action.of("exam.domains", 1), "Implementation and Integration");
      coach.click(ANA, Action.of("exam.domains", 1), "Knots");
      coach.click(ANA, Action.of("exam.domains", 1));
      coach.click(ANA, Action.of("exam.domains"), "Implementation and Integration");
      assertThat(coach.count("select count(*) from exam_result")).isZero();
      assertThat(coach.click(ANA, Action.of("plan.show", "KNOTS-1")).body().plain())
          .contains("I do not know the exam");
    }
  }

  private static void begin(RunningBot coach, String day) {
    coach.startGroup("ours");
    coach.command(ANA, "study goal", Map.of("time", "6h"));
    coach.command(ANA, "exam set", Map.of("code", "AIP-C01", "date", day));
  }

  private static Map<String, VEvent> events(RunningBot coach) {
    ICalendar calendar = Biweekly.parse(file(coach)).first();
    return calendar.getEvents().stream()
        .collect(toMap(event -> event.getUid().getValue(), Function.identity()));
  }

  private static String file(RunningBot coach) {
    Message message = coach.command(ANA, "exam calendar", Map.of());
    return new String(message.attachments().get(0).bytes(), StandardCharsets.UTF_8);
  }
}
