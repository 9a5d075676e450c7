package dev.studycoach.bench;

import java.util.List;

/**
 * Members in groups of a hundred, in several zones, with three exams each in the year to come. A
 * thousand of the dates are due now, however many there are; all others have had their reminders so
 * far and wait for the next.
 *
 * @param stride from one date that is due to the next
 */
record ExamYear(Site site, int members, int stride) {
  static final int GROUP = 100;

  private static final List<String> EXAMS = List.of(Site.EXAM, "MLA-C02", "AIF-C01");
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Africa/Lagos",
          "Asia/Dubai",
          "America/Sao_Paulo",
          "Europe/London");

  private static final List<Integer> LEADS = List.of(56, 42, 28, 14, 10, 7, 3, 2, 1);

  private static final String GROUPS =
      """
      with places as (
        insert into workspace (platform, external_id)
        select :platform, 'school-' || n from generate_series(0, :groups - 1) n returning id)
      insert into study_group (workspace_id, channel, exam, zone, post_time, state,
        started_at, since, admin)
      select id, 'channel', (:exams)[1], 'Europe/Berlin', '09:00', 'ACTIVE',
        :now - interval '1 year', :now - interval '1 year', 'admin'
      from places order by id
      """;

  /** All of them are reminded at the same instant, each by the clock on their own wall. */
  private static final String MEMBERS =
      """
      with people as (
        insert into learner (platform, external_id, name)
        select :platform, 'user-' || n, 'Member' from generate_series(0, :members - 1) n
        returning id, (:zones)[1 + id % cardinality(:zones)] as zone),
      clocks as (
        insert into study_clock (learner_id, effective_at, zone, day_start)
        select id, :now - interval '1 year', zone, '04:00' from people),
      wishes as (
        insert into reminder_wish (learner_id, time, morning, quiet_from, quiet_until, place)
        select id, (:now at time zone zone)::time, '07:00', '23:00', '07:00', 'PRIVATE'
        from people)
      insert into membership (group_id, learner_id, joined_at)
      select 1 + (id - 1) / :group, id, :now - interval '1 year' from people
      """;

  private static final String ANSWERS =
      """
      with postings as (
        insert into posting (group_id, what, day, due_at, state, channel, message,
          sent_at, closes_at, closed_at)
        select id, 'daily', (:now - day * interval '1 day')::date, :now - day * interval '1 day',
          'SENT', 'channel', 'message', :now - day * interval '1 day',
          :now - (day - 1) * interval '1 day', :now - (day - 1) * interval '1 day'
        from study_group, generate_series(2, 1 + :answers) day returning id, group_id, day, due_at)
      insert into answer (posting_id, learner_id, question, choice, correct, confidence,
        answered_at, study_day)
      select p.id, m.learner_id,
        (:questions)[1 + (p.day - date '2026-01-01') % cardinality(:questions)], 'b',
        (p.id + m.learner_id) % 3 > 0, 'CERTAIN', p.due_at, p.day
      from postings p join membership m on m.group_id = p.group_id order by p.due_at
      """;

  private static final String BOOKINGS =
      """
      insert into booking (platform, workspace, learner_id, group_id, exam)
      select :platform, 'school-' || (id - 1) / :group, id, 1 + (id - 1) / :group, exam
      from learner, unnest(:exams) with ordinality e(exam, n) order by e.n, id
      """;

  private static final String SCRATCH =
      "create unlogged table scratch (booking_id bigint, zone text, day date, due boolean)";

  /** What is due is spread evenly over members and lanes. */
  private static final String DATES =
      """
      insert into scratch
      select id, zone, (:now)::date + case when due
        then (:leads)[1 + nr % cardinality(:leads)]
        else 1 + abs(hashint8(id)) % 364 end, due
      from (
        select b.id, c.zone, (b.id - 1) / :stride as nr,
          (b.id - 1) % :stride = 0 and b.id <= :stride * :due as due
        from booking b join study_clock c on c.learner_id = b.learner_id) b
      """;

  /** Every fourth date was moved once. */
  private static final String ENTRIES =
      """
      insert into booking_entry (booking_id, what, day, start_time, zone, written_at)
      select booking_id, what, day + shift, case when booking_id % 2 = 0 then time '09:30' end,
        zone, :now - interval '6 months'
      from scratch
      join (values (0, 'SET', false), (-30, 'SET', true), (0, 'MOVED', true))
        as e(shift, what, moved) on moved = (booking_id % 4 = 0)
      order by shift, booking_id
      """;

  private static final String REMINDERS_SO_FAR =
      """
      insert into reminder (booking_id, day, days_ahead, due_at, state, sent_at)
      select booking_id, day, lead, at, 'SENT', at
      from scratch, unnest(:leads) lead, lateral (select day - lead + time '16:00' as at) t
      where at < :now and not (due and at > :now - interval '1 day')
      order by at
      """;

  private static final String WAKES =
      """
      insert into booking_wake (booking_id, platform, lane, wake_at)
      select booking_id, :platform, booking_id % 16, case
        when due then :now
        when next > (:now)::date + 1 then next - 1 + time '17:00'
        when next is not null then next + time '17:00'
        else day + time '07:00' end
      from scratch, lateral (
        select min(day - lead) as next from unnest(:leads) lead
        where day - lead > (:now)::date) n
      """;

  void fill() {
    site.jdbi().useHandle(handle -> handle.execute(SCRATCH));
    List.of(GROUPS, MEMBERS, ANSWERS, BOOKINGS, DATES, ENTRIES, REMINDERS_SO_FAR, WAKES)
        .forEach(this::write);
    site.jdbi().useHandle(handle -> handle.execute("drop table scratch"));
  }

  /** References are right by the way it is made, and need no check. */
  private void write(String sql) {
    List<String> questions = site.questions();
    site.jdbi()
        .useTransaction(
            handle -> {
              handle.execute("set local session_replication_role = replica");
              handle
                  .createUpdate(sql)
                  .bind("platform", QuietPlatform.NAME)
                  .bind("now", ExamSeason.NOW)
                  .bind("members", members)
                  .bind("groups", members / GROUP)
                  .bind("group", GROUP)
                  .bind("answers", ExamSeason.ANSWERS_EACH)
                  .bind("due", ExamSeason.DUE)
                  .bind("stride", stride)
                  .bindArray("exams", String.class, EXAMS)
                  .bindArray("zones", String.class, ZONES)
                  .bindArray("leads", Integer.class, LEADS)
                  .bindArray("questions", String.class, questions)
                  .execute();
            });
  }
}
