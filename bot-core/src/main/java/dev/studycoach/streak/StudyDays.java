package dev.studycoach.streak;

import dev.studycoach.db.Columns;
import dev.studycoach.streak.Ledger.Pause;
import dev.studycoach.streak.StudyClock.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The ledger of study days, pauses and clocks. */
public final class StudyDays {
  private static final String RECORD =
      """
      select 'CLOCK' as kind, effective_at as opens, null::timestamptz as closes,
             null::date as first, null::date as last, zone as words, day_start
      from study_clock where learner_id = :learner
      union all
      (select distinct on (day) 'EARNED', null::timestamptz, null::timestamptz, day, null::date,
              reason, null::time
       from study_day where learner_id = :learner and withdrawn_at is null
       order by day, earned_at)
      union all
      select 'PAUSED', null, null, first_day, least(last_day, resumed_on - 1), null, null
      from streak_pause
      where learner_id = :learner and (resumed_on is null or resumed_on > first_day)
      union all
      select 'MISSED', p.sent_at, p.closes_at, null, null, null, null
      from membership m
      join posting p on p.group_id = m.group_id and p.what = 'daily' and p.state = 'SENT'
        and p.sent_at >= m.joined_at
        and p.closed_at <= least(:now, p.closes_at + interval '1 hour')
      left join answer a on a.posting_id = p.id and a.learner_id = m.learner_id
      where m.learner_id = :learner and a.id is null
      """;

  private final Jdbi jdbi;

  public StudyDays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes a study day down, once for each reason; {@code /streak why} shows the first. */
  public void earn(long learner, LocalDate day, ZoneId zone, String reason, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into study_day (learner_id, day, zone, reason, earned_at)
                    values (:learner, :day, :zone, :reason, :now) on conflict do nothing
                    """)
                .bind("learner", learner)
                .bind("day", day)
                .bind("zone", zone.getId())
                .bind("reason", reason)
                .bind("now", now)
                .execute());
  }

  /** The same for many at once. */
  public void earn(List<EarnedDay> days, String reason, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into study_day (learner_id, day, zone, reason, earned_at)
                    select learner, day, zone, :reason, :now
                    from unnest(:learners::bigint[], :days::date[], :zones::text[])
                      as d(learner, day, zone) on conflict do nothing
                    """)
                .bind("learners", Columns.of(days, EarnedDay::learner))
                .bind("days", Columns.of(days, EarnedDay::day))
                .bind("zones", Columns.of(days, d -> d.zone().getId()))
                .bind("reason", reason)
                .bind("now", now)
                .execute());
  }

  /**
   * Takes back that a day was earned for one reason; other reasons, and the row, stay. Each time is
   * written down as later than the one before, also if the clock stood still meanwhile.
   */
  public void withdraw(long learner, LocalDate day, String reason, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update study_day set withdrawn_at = greatest(:now, (
                      select max(withdrawn_at) + interval '1 microsecond' from study_day
                      where learner_id = :learner and day = :day and reason = :reason))
                    where learner_id = :learner and day = :day and reason = :reason
                      and withdrawn_at is null
                    """)
                .bind("learner", learner)
                .bind("day", day)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
  }

  /**
   * All that is known about a learner's days by now. A question whose solution came over an hour
   * late, or never, counts as missed by nobody: the coach was away while it was open.
   */
  public StudyRecord of(long learner, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RECORD)
                .bind("learner", learner)
                .bind("now", now)
                .scanResultSet((rows, context) -> StudyRows.read(rows.get())));
  }

  /** The same of many learners. */
  public Map<Long, StudyRecord> of(Collection<Long> learners, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select l.id as owner, r.* from unnest(:learners) as l(id) cross join lateral ("
                        + RECORD.replace(":learner", "l.id")
                        + ") as r order by l.id")
                .bindArray("learners", Long.class, learners)
                .bind("now", now)
                .scanResultSet((rows, context) -> StudyRows.readAll(rows.get())));
  }

  /** The clock alone; it costs the same however much a learner has studied. */
  public StudyClock clock(long learner) {
    return new StudyClock(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select * from study_clock where learner_id = :learner")
                    .bind("learner", learner)
                    .map(
                        (row, context) ->
                            new Setting(
                                Columns.instant(row, "effective_at"),
                                ZoneId.of(row.getString("zone")),
                                row.getObject("day_start", LocalTime.class)))
                    .list()));
  }

  public void pause(long learner, Pause pause, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into streak_pause (learner_id, first_day, last_day, announced_at)
                    values (:learner, :first, :last, :now)
                    """)
                .bind("learner", learner)
                .bind("first", pause.first())
                .bind("last", pause.last())
                .bind("now", now)
                .execute());
  }

  /** Ends the running pause or else takes back the next one; false if there is none. */
  public boolean resume(long learner, LocalDate day) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update streak_pause set resumed_on = greatest(:day, first_day)
                        where id = (select id from streak_pause
                          where learner_id = :learner and last_day >= :day and resumed_on is null
                          order by first_day, id limit 1)
                        """)
                    .bind("learner", learner)
                    .bind("day", day)
                    .execute())
        == 1;
  }

  /** Sets the clock from an instant on; a second change for the same instant replaces the first. */
  public void setClock(long learner, Setting setting) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into study_clock (learner_id, effective_at, zone, day_start)
                    values (:learner, :at, :zone, :dayStart)
                    on conflict (learner_id, effective_at)
                    do update set zone = excluded.zone, day_start = excluded.day_start
                    """)
                .bind("learner", learner)
                .bind("at", setting.effectiveAt())
                .bind("zone", setting.zone().getId())
                .bind("dayStart", setting.dayStart())
                .execute());
  }
}
