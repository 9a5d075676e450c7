package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

/** What must stand in the database about focus sessions when all is over. */
final class FocusAftermath {
  /** What a session does when, by its own facts and the clock alone. */
  private static final String FACTS =
      """
      with story as (select '%s'::timestamptz as present, '%s'::tstzmultirange as dark),
      plan as (
        select f.*, f.started_at
          + (f.rounds * (f.focus + f.pause) - f.pause) * interval '1 minute' as planned
        from focus_session f),
      session as (select p.*, coalesce(p.ended_at, p.planned) as over from plan p),
      step as (
        select s.id, s.rounds, s.over, s.message, s.announced, number,
          number = 2 * s.rounds as last, case when number = 2 * s.rounds then s.over
          else s.started_at
            + (number / 2 * s.focus + (number - 1) / 2 * s.pause) * interval '1 minute' end as due
        from session s cross join generate_series(1, 2 * s.rounds) as number),
      beginning as (select * from step where last or due < over),
      newest as (
        select distinct on (id) * from beginning cross join story where due <= present
        order by id, number desc),
      sat as (
        select p.learner_id, greatest(p.joined_at, b.due) as since,
          least(p.left_at, b.next, b.over) as until
        from (select *, lead(due) over (partition by id order by number) as next from beginning) b
        join focus_seat p on p.session_id = b.id
        cross join story
        where number %% 2 = 1 and (p.left_at is not null or b.next <= present)),
      due_credit as (select * from sat where since < until)
      """;

  private final Tables tables;
  private final String facts;

  FocusAftermath(Tables tables, Time time) {
    this.tables = tables;
    this.facts = FACTS.formatted(time.now(), time.dark());
  }

  void holds() {
    everySessionGoesByTheClock();
    everySessionStandsInTheChannelOnce();
    everyMessageShowsWhatIsTrueNow();
    everyBeginningWasTold();
    noOtherBeginningWasTold();
    everyMinuteOfEverySeatCountsOnce();
    everySessionIsLookedAfterWhenItGoesOn();
  }

  private void everySessionGoesByTheClock() {
    assertNone(
        "sessions that ended too late, or not at all, or in the future",
        """
        select id from session cross join story where ended_at > planned or ended_at > present
          or (ended_at is null and planned <= present)
        """);
  }

  /** One that was over before any coach could post it is posted never. */
  private void everySessionStandsInTheChannelOnce() {
    assertNone(
        "sessions without exactly one message",
        """
        select s.id from session s cross join story
        left join console_message m on m.nonce = 'focus-' || s.id
        where (m.id is null or m.id::text is distinct from s.message)
          and not dark @> tstzrange(s.started_at, s.over, '[]')
        """);
  }

  private void everyMessageShowsWhatIsTrueNow() {
    assertNone(
        "messages that show another phase, or have buttons when all is over",
        """
        select n.id || ': ' || m.content from newest n
        join console_message m on m.id::text = n.message
        where (m.controls = '[]') <> n.last or n.announced <> n.number
          or m.content not like '%Focus session · ' || case when n.last then 'over'
            when n.number % 2 = 0 then 'pause'
            else 'round ' || (n.number + 1) / 2 || ' of ' || n.rounds end || E'\\n%'
        """);
  }

  /** While somebody was in it and a coach was alive. */
  private void everyBeginningWasTold() {
    assertNone(
        "beginnings without exactly one line",
        """
        select b.id || '-' || b.number from beginning b cross join story
        left join console_message m on m.nonce = 'focus-' || b.id || '-' || b.number
        where b.number > 1 and b.due <= present and not dark @> b.due
          and exists (select from focus_seat p where p.session_id = b.id
            and p.joined_at < b.due and coalesce(p.left_at, 'infinity') > b.due)
        group by b.id, b.number having count(m.id) <> 1
        """);
  }

  private void noOtherBeginningWasTold() {
    assertNone(
        "lines that tell something else, or what is not so",
        """
        select m.nonce || m.content from console_message m
        left join step b on m.nonce = 'focus-' || b.id || '-' || b.number
        where m.nonce ~ '^focus-.*-' and (b.id is null or b.due > b.over or m.content not like '%'
          || case when b.last then 'The focus session %. Well done, '
            when b.number % 2 = 0 then 'Pause until '
            else 'Round ' || (b.number + 1) / 2 || ' of ' || b.rounds || '. Focus until ' end || '%')
        """);
  }

  private void everyMinuteOfEverySeatCountsOnce() {
    assertThat(credits()).as("focus that counts").isPositive();
    assertNone(
        "focus that does not count exactly once",
        """
        select d.learner_id || ' from ' || d.since from due_credit d
        left join study_session c on c.source = 'FOCUS' and c.learner_id = d.learner_id
          and c.started_at = d.since and c.ended_at = d.until
        group by d.learner_id, d.since having count(c.id) <> 1
        """);
    assertThat(tables.count("study_session where source = 'FOCUS'"))
        .isEqualTo(Long.parseLong(tables.first(facts + "select count(*)::text from due_credit")));
  }

  private void everySessionIsLookedAfterWhenItGoesOn() {
    assertNone(
        "sessions that are looked after at another time than their next beginning",
        """
        select s.id from session s cross join story left join focus_wake w on w.session_id = s.id
        where w.failures > 0 or w.wake_at is distinct from
          (select min(b.due) from beginning b where b.id = s.id and b.due > present)
        """);
  }

  /** Of all sessions but the last, in which nobody was killed. */
  private long credits() {
    return tables.count(
        """
        study_session where source = 'FOCUS'
          and started_at < (select max(started_at) from focus_session)
        """);
  }

  private void assertNone(String what, String query) {
    tables.assertNone(what, facts + query);
  }
}
