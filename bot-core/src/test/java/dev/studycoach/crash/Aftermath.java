package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the database must look like when all is over: each query looks for what is wrong. */
record Aftermath(Jdbi jdbi) {
  /**
   * Whether the coach that was just killed had begun a post, reveal or reminder and not ended it.
   */
  boolean caughtAtWork() {
    return !texts("select task_name from scheduled_tasks where picked").isEmpty();
  }

  void holds(Instant end, List<Feedback> told) {
    everyDayHasOnePostingThatWasSent(end);
    everyPostingStandsInTheChannelOnce();
    everyPostingButTheLastIsRevealed();
    everyReminderThatWasDueWasSentOnce(end);
    nobodyHasTwoAnswersToAPosting();
    told.forEach(this::isInTheTable);
    studyDaysAreTheDaysOfTheAnswers();
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
    return LocalDate.ofInstant(instant, Story.ZONE);
  }

  private void nobodyHasTwoAnswersToAPosting() {
    assertNone(
        "second answers",
        "select posting_id from answer group by posting_id, learner_id having count(*) > 1");
  }

  /** The question that a member saw is the newest one that was out at that time. */
  private void isInTheTable(Feedback feedback) {
    long found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from answer a join learner l on l.id = a.learner_id
                        where l.name = :member and a.choice = :choice
                          and a.confidence = :confidence and a.posting_id =
                            (select id from posting where what = 'daily' and sent_at <= :at
                             order by day desc limit 1)
                        """)
                    .bind("member", feedback.member())
                    .bind("choice", feedback.choice())
                    .bind("confidence", feedback.confidence())
                    .bind("at", feedback.at())
                    .mapTo(Long.class)
                    .one());
    assertThat(found).as("answers in the table for %s", feedback).isOne();
  }

  private void studyDaysAreTheDaysOfTheAnswers() {
    assertNone(
        "study days and days of answers that differ",
        """
        select coalesce(d.day, a.study_day) from study_day d
        full join (select distinct learner_id, study_day from answer) a
          on a.learner_id = d.learner_id and a.study_day = d.day
        where d.day is null or a.study_day is null
        """);
  }

  private void noScheduleIsStuck(Instant end) {
    assertThat(count("scheduled_tasks"))
        .as("a schedule for the questions, and one for each lane of reminders and of digests")
        .isEqualTo(1 + lanes("booking_wake") + lanes("digest_wake"));
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
    assertThat(texts(query)).as(what).isEmpty();
  }

  private String first(String query) {
    return texts(query).get(0);
  }

  long count(String table) {
    return Long.parseLong(first("select count(*)::text from " + table));
  }

  private List<String> texts(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
