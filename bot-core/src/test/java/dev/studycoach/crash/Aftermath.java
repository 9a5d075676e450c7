package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the database must look like when all is over: each query looks for what is wrong. */
record Aftermath(Tables tables) {
  /** What the coach that was just killed had begun and not ended. */
  List<String> caughtAt() {
    return tables.texts("select task_name from scheduled_tasks where picked");
  }

  void holds(Time time, List<Feedback> told) {
    Instant end = time.now();
    everyDayHasOnePostingThatWasSent(end);
    everyWeekInWhichEnoughStudiedHasItsDigest(end);
    everyPostingStandsInTheChannelOnce();
    everyPostingButTheLastIsRevealed();
    everyReminderThatWasDueWasSentOnce(end);
    new StudyAftermath(tables).holds(told);
    new FocusAftermath(tables, time).holds();
    noScheduleIsStuck(end);
  }

  private void everyDayHasOnePostingThatWasSent(Instant end) {
    assertNone(
        "days without exactly one posting",
        """
        select every.day::date from generate_series(
          (select min(day) from posting), (select max(day) from posting), '1 day') as every (day)
        left join posting p on p.day = every.day and p.what = 'daily'
        group by every.day having count(p.id) <> 1
        """);
    assertNone("postings not sent", "select day || state from posting where state <> 'SENT'");
    assertThat(first("select max(day)::text from posting")).isEqualTo(day(end).toString());
  }

  private void everyWeekInWhichEnoughStudiedHasItsDigest(Instant end) {
    assertNone(
        "Mondays without a digest",
        """
        select monday from (
          select date_trunc('week', study_day)::date + 7 as monday from study_session
          group by monday having count(distinct learner_id) >= 3) as weeks
        where monday <= '%s'
          and not exists (select from posting where what = 'digest' and day = monday)
        """
            .formatted(day(end)));
    assertThat(count("posting where what = 'digest'")).isPositive();
  }

  private void everyPostingStandsInTheChannelOnce() {
    assertNone(
        "postings without exactly one message",
        """
        select p.id from posting p left join console_message m
          on m.nonce like 'posting-' || p.id || '-%' or m.nonce = 'digest-' || p.id
        group by p.id having count(m.id) <> 1 or min(m.id)::text is distinct from p.message
        """);
    assertThat(count("console_message where nonce ~ '^(posting|digest)-'"))
        .isEqualTo(count("posting"));
  }

  private void everyPostingButTheLastIsRevealed() {
    assertNone(
        "postings not revealed",
        """
        select p.day from posting p join console_message m on m.nonce like 'posting-' || p.id || '-%'
        where p.what = 'daily' and p.day < (select max(day) from posting)
          and (p.closed_at is null or m.content not like '%Solution%')
        """);
  }

  private void everyReminderThatWasDueWasSentOnce(Instant end) {
    assertNone(
        "reminders that were due and not sent",
        """
        select e.booking_id || ' on ' || e.day || ', ' || ahead || ' days ahead'
        from booking_entry e cross join unnest('{14,10,7,3,2,1,0,-1}'::int[]) as ahead
        left join reminder r on r.booking_id = e.booking_id and r.day = e.day
          and r.days_ahead = ahead and r.state = 'SENT'
        where e.day - ahead > '%s' and e.day - ahead <= '%s' and r.id is null
        """
            .formatted(first("select min(day)::text from posting"), day(end)));
    assertNone(
        "reminders without exactly one message",
        """
        select r.id from reminder r left join console_message m on m.nonce = 'reminder-' || r.id
        where r.state <> 'SKIPPED'
        group by r.id having count(m.id) <> 1 or r.state <> 'SENT'
        """);
    assertThat(count("console_message where nonce like 'reminder-%'"))
        .isPositive()
        .isEqualTo(count("reminder where state = 'SENT'"));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Time.ZONE);
  }

  private void noScheduleIsStuck(Instant end) {
    assertThat(count("scheduled_tasks"))
        .as("one schedule for the questions, and one for each lane of all else")
        .isEqualTo(1 + lanes("booking_wake") + lanes("digest_wake") + lanes("focus_wake"));
    assertNone(
        "stuck schedules",
        """
        select execution_time from scheduled_tasks where picked or picked_by is not null
          or coalesce(consecutive_failures, 0) > 0 or execution_time <= '%s'
        """
            .formatted(end));
  }

  private long lanes(String wakes) {
    return count("(select distinct lane from " + wakes + ") as lanes");
  }

  private void assertNone(String what, String query) {
    tables.assertNone(what, query);
  }

  private String first(String query) {
    return tables.first(query);
  }

  private long count(String table) {
    return tables.count(table);
  }
}
