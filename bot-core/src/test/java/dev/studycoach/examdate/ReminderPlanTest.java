package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.examdate.ReminderPlan.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exam is on Friday, 18 December 2026, at 09:30 in Berlin (UTC+1). */
class ReminderPlanTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ExamDay EXAM =
      new ExamDay(LocalDate.parse("2026-12-18"), LocalTime.of(9, 30), BERLIN);
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void remindersComeAtTheChosenTimesOfDay() {
    assertThat(ReminderPlan.of(EXAM, Wishes.USUAL, BERLIN).dues())
        .extracting(due -> due.at().toString())
        .containsExactly(
            "2026-10-23T16:00:00Z", // eight weeks before, still in summer time
            "2026-11-06T17:00:00Z",
            "2026-11-20T17:00:00Z",
            "2026-12-04T17:00:00Z",
            "2026-12-08T17:00:00Z",
            "2026-12-11T17:00:00Z",
            "2026-12-15T17:00:00Z",
            "2026-12-16T17:00:00Z",
            "2026-12-17T17:00:00Z",
            "2026-12-18T06:00:00Z", // that morning
            "2026-12-19T17:00:00Z"); // how did it go?
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # clocks go forward, at 02:00, on 29 March 2026 in Berlin; back on 25 October
          Europe/Berlin | 2026-04-01 | 18:00 | DAYS_3 | 2026-03-29T16:00:00Z
          Europe/Berlin | 2026-04-01 | 02:30 | DAYS_3 | 2026-03-29T01:00:00Z
          Europe/Berlin | 2026-04-01 | 02:30 | WEEKS_2 | 2026-03-18T01:30:00Z
          Europe/Berlin | 2026-10-28 | 02:30 | DAYS_3 | 2026-10-25T00:30:00Z
          Europe/Berlin | 2026-10-28 | 18:00 | WEEKS_2 | 2026-10-14T16:00:00Z
          Europe/Berlin | 2026-10-28 | 18:00 | DAYS_3 | 2026-10-25T17:00:00Z
          # on 8 March 2026 in New York; back on 1 November
          America/New_York | 2026-03-10 | 18:00 | DAYS_3 | 2026-03-07T23:00:00Z
          America/New_York | 2026-03-10 | 18:00 | DAYS_2 | 2026-03-08T22:00:00Z
          America/New_York | 2026-03-10 | 02:15 | DAYS_2 | 2026-03-08T07:00:00Z
          America/New_York | 2026-11-02 | 01:15 | DAYS_1 | 2026-11-01T05:15:00Z
          America/New_York | 2026-11-02 | 18:00 | DAYS_2 | 2026-10-31T22:00:00Z
          America/New_York | 2026-11-02 | 18:00 | DAYS_1 | 2026-11-01T23:00:00Z
          # by half an hour on Lord Howe: back on 5 April 2026, forward on 4 October
          Australia/Lord_Howe | 2026-04-06 | 18:00 | DAYS_2 | 2026-04-04T07:00:00Z
          Australia/Lord_Howe | 2026-04-06 | 18:00 | DAYS_1 | 2026-04-05T07:30:00Z
          Australia/Lord_Howe | 2026-04-06 | 01:45 | DAYS_1 | 2026-04-04T14:45:00Z
          Australia/Lord_Howe | 2026-10-05 | 18:00 | DAYS_2 | 2026-10-03T07:30:00Z
          Australia/Lord_Howe | 2026-10-05 | 02:15 | DAYS_1 | 2026-10-03T15:30:00Z
          Australia/Lord_Howe | 2026-10-05 | 18:00 | DAYS_1 | 2026-10-04T07:00:00Z
          # zones that are half or a quarter of an hour beside the others
          Asia/Kolkata | 2026-04-06 | 18:00 | DAYS_1 | 2026-04-05T12:30:00Z
          Asia/Kathmandu | 2026-04-06 | 18:00 | DAYS_1 | 2026-04-05T12:15:00Z
          """)
  void whenClocksChangeTheTimeOnTheWallStays(
      ZoneId zone, LocalDate day, LocalTime time, Lead lead, Instant at) {
    QuietHours never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Wishes wishes = new Wishes(time, LocalTime.of(7, 0), never, Wishes.Place.PRIVATE);
    ReminderPlan plan = ReminderPlan.of(new ExamDay(day, null, zone), wishes, zone);
    assertThat(due(plan, lead).map(Due::at)).contains(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the exam begins | that morning, at the usual 07:00 and outside of 22:00 to 07:00
          14:00 | 2026-12-18T06:00:00Z
          09:30 | 2026-12-18T06:00:00Z
          08:30 | 2026-12-18T06:00:00Z
          07:15 | 2026-12-18T06:00:00Z
          07:00 | never
          05:00 | never
          """)
  void theMorningsReminderComesBeforeTheExamAndNeverInQuietHours(LocalTime begins, String at) {
    ExamDay exam = new ExamDay(EXAM.day(), begins, BERLIN);
    assertThat(
            due(ReminderPlan.of(exam, Wishes.USUAL, BERLIN), Lead.MORNING)
                .map(due -> due.at().toString())
                .orElse("never"))
        .isEqualTo(at);
  }

  @Test
  void whoLivesElsewhereIsRemindedByTheirOwnClock() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    ReminderPlan plan = ReminderPlan.of(EXAM, Wishes.USUAL, auckland);
    assertThat(due(plan, Lead.DAYS_1).map(Due::at)).contains(Instant.parse("2026-12-17T05:00:00Z"));
  }

  @Test
  void ofAllThatIsLateOnlyTheNewestComes() {
    Step step = step("2026-12-12T08:00:00Z", Set.of(Lead.WEEKS_8));
    assertThat(step.send()).extracting(Due::lead).isEqualTo(Lead.DAYS_7);
    assertThat(step.skip())
        .extracting(Due::lead)
        .containsExactly(Lead.WEEKS_6, Lead.WEEKS_4, Lead.WEEKS_2, Lead.DAYS_10);
    assertThat(step.wake()).contains(Instant.parse("2026-12-14T17:00:00Z"));
  }

  @Test
  void whatIsNearerToTheNextOneDoesNotComeAnyMore() {
    Step step = step("2026-12-16T08:00:00Z", Set.of());
    assertThat(step.send()).isNull();
    assertThat(step.skip()).extracting(Due::lead).contains(Lead.DAYS_3);
    assertThat(step.wake()).contains(Instant.parse("2026-12-16T17:00:00Z"));
  }

  @Test
  void inTheQuietHoursWhatIsLateWaits() {
    Step step = step("2026-12-12T02:00:00Z", Set.of());
    assertThat(step.send()).isNull();
    assertThat(step.wake()).contains(Instant.parse("2026-12-12T06:00:00Z"));
  }

  @Test
  void onceTheExamHasBegunNobodyIsReminded() {
    Step step = step("2026-12-18T08:30:00Z", Set.of());
    assertThat(step.send()).isNull();
    assertThat(step.skip()).hasSize(10);
  }

  @Test
  void whatWasDueBeforeTheDateWasSetNeverComes() {
    Instant set = Instant.parse("2026-12-12T08:00:00Z");
    Step step = ReminderPlan.of(EXAM, Wishes.USUAL, BERLIN).step(set, set, Set.of());
    assertThat(step.send()).isNull();
    assertThat(step.skip()).isEmpty();
  }

  private static Step step(String now, Set<Lead> done) {
    return ReminderPlan.of(EXAM, Wishes.USUAL, BERLIN).step(Instant.parse(now), LONG_AGO, done);
  }

  private static Optional<Due> due(ReminderPlan plan, Lead lead) {
    return plan.dues().stream().filter(due -> due.lead() == lead).findFirst();
  }
}
