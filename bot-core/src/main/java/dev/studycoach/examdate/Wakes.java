package dev.studycoach.examdate;

import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Executions;
import dev.studycoach.schedule.LaneRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * When the coach looks after each exam date next. Those of a platform are spread over lanes; a lane
 * is one execution of db-scheduler, set for the first of its dates that is due.
 */
final class Wakes {
  private static final int LANES = 16;

  // The limit is no parameter: with an unknown one PostgreSQL would count on a tenth of the lane,
  // and plan anew each time, which takes longer than the search.
  private static final String DUE =
      """
      select k.wake_at, k.failures, b.id, b.learner_id, b.exam, b.workspace,
        e.what, e.day, e.start_time, e.zone, e.written_at,
        l.external_id, l.name, g.channel, coalesce(c.zone, g.zone, e.zone) as lives_in,
        w.time, w.morning, w.quiet_from, w.quiet_until, w.place,
        coalesce(d.done, '{}') as done
      from booking_wake k
      join booking b on b.id = k.booking_id
      cross join lateral (
        select * from booking_entry where booking_id = b.id
        order by id desc limit 1) e
      left join learner l on l.id = b.learner_id
      left join study_group g on g.id = b.group_id
      left join lateral (
        select zone from study_clock
        where learner_id = b.learner_id and effective_at <= :now
        order by effective_at desc limit 1) c on true
      left join reminder_wish w on w.learner_id = b.learner_id
      left join lateral (
        select array_agg(days_ahead::text) as done from reminder
        where booking_id = b.id and day = e.day and state <> 'CLAIMED') d on true
      where k.platform = :platform and k.lane = :lane and k.wake_at <= :now
      order by k.wake_at limit\s"""
          + LaneRound.TOGETHER;

  private final Jdbi jdbi;
  private final Executions executions;

  Wakes(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.executions = new Executions(jdbi);
  }

  /** The name of the task of a platform's exam dates; only processes connected to it run it. */
  static String task(String platform) {
    return "examdate." + platform;
  }

  /** Looks after a date at once; belongs into the transaction that changed it. */
  void wake(String platform, long booking, Instant now) {
    int lane = (int) (booking % LANES);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into booking_wake (booking_id, platform, lane, wake_at)
                    values (:booking, :platform, :lane, :now)
                    on conflict (booking_id) do update set wake_at = :now, failures = 0
                    """)
                .bind("booking", booking)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .execute());
    executions.wake(task(platform), lane, now);
  }

  /** Looks after a date no longer. */
  void end(long booking) {
    jdbi.useHandle(
        handle -> handle.execute("delete from booking_wake where booking_id = ?", booking));
  }

  /** The first dates of a lane that are due, with all that their turn needs. */
  List<Turn> due(String platform, int lane, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DUE)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .map((row, context) -> turn(row))
                .list());
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        Bookings.booking(row),
        ZoneId.of(row.getString("lives_in")),
        WishList.wishes(row),
        row.getString("workspace"),
        row.getString("external_id"),
        row.getString("name"),
        row.getString("channel"),
        done(row),
        Columns.instant(row, "wake_at"),
        row.getInt("failures"));
  }

  private static Set<Lead> done(ResultSet row) throws SQLException {
    return Columns.texts(row, "done").stream()
        .map(days -> Lead.of(Integer.parseInt(days)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Sets when dates are due next, and leaves alone those with which nothing more is to be done; but
   * for those that somebody has changed since their turn began.
   */
  void plan(List<Outcome> outcomes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with plan as (
                      select * from unnest(:bookings::bigint[], :seen::timestamptz[],
                        :next::timestamptz[], :failures::int[])
                      as p(booking_id, seen, next, failures)),
                    ended as (
                      delete from booking_wake w using plan
                      where w.booking_id = plan.booking_id and w.wake_at = plan.seen
                        and plan.next = 'infinity')
                    update booking_wake w set wake_at = plan.next, failures = plan.failures
                    from plan where w.booking_id = plan.booking_id and w.wake_at = plan.seen
                      and plan.next <> 'infinity'
                    """)
                .bind("bookings", Columns.of(outcomes, o -> o.turn().booking().id()))
                .bind("seen", Columns.of(outcomes, o -> o.turn().wakeAt()))
                .bind(
                    "next",
                    Columns.of(
                        outcomes, o -> o.wake().<Object>map(Instant::toString).orElse("infinity")))
                .bind("failures", Columns.of(outcomes, Outcome::failures))
                .execute());
  }

  /** When the first date of a lane is due. */
  Optional<Instant> next(String platform, int lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select wake_at from booking_wake
                    where platform = :platform and lane = :lane order by wake_at limit 1
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .mapTo(Instant.class)
                .findOne());
  }
}
