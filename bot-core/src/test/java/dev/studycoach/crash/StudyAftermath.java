package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must stand in the database about answers, and the study days that people earned. */
record StudyAftermath(Tables tables) {
  void holds(List<Feedback> told) {
    nobodyHasTwoAnswersToAPosting();
    told.forEach(this::isInTheTable);
    studyDaysAreTheDaysOfTheAnswers();
    studyThatIsLongEnoughEarnsItsDay();
  }

  private void nobodyHasTwoAnswersToAPosting() {
    tables.assertNone(
        "second answers",
        "select posting_id from answer group by posting_id, learner_id having count(*) > 1");
  }

  /** The question that a member saw is the newest one that was out at that time. */
  private void isInTheTable(Feedback feedback) {
    long found =
        tables
            .jdbi()
            .withHandle(
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
    tables.assertNone(
        "study days and days of answers that differ",
        """
        select coalesce(d.day, a.study_day)
        from (select * from study_day where reason = 'answered the daily question') d
        full join (select distinct learner_id, study_day from answer) a
          on a.learner_id = d.learner_id and a.study_day = d.day
        where d.day is null or a.study_day is null
        """);
  }

  /** Answers count as study too, but alone they earn no day for its length. */
  private void studyThatIsLongEnoughEarnsItsDay() {
    tables.assertNone(
        "days of study that are not earned though long enough, or earned though too short",
        """
        with study as (
          select learner_id, study_day, range_agg(tstzrange(started_at, ended_at)) as every,
            range_agg(tstzrange(started_at, ended_at)) filter (where source = 'FOCUS') as focused
          from study_session group by learner_id, study_day)
        select coalesce(s.learner_id, d.learner_id) || ' on ' || coalesce(s.study_day, d.day)
        from study s
        full join (select * from study_day where reason = 'studied long enough') d
          on d.learner_id = s.learner_id and d.day = s.study_day
        where case when d.day is null
          then (select sum(upper(f) - lower(f)) from unnest(s.focused) f) >= '10 minutes'
          else coalesce((select sum(upper(e) - lower(e)) from unnest(s.every) e), '0')
            < '10 minutes' end
        """);
  }
}
