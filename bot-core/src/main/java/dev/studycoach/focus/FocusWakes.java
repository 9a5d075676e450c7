package dev.studycoach.focus;

import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Executions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * When the coach looks after each focus session next. Those of a platform are spread over lanes; a
 * lane is one execution of db-scheduler, set for the first of its sessions that is due.
 */
final class FocusWakes {
  private static final int LANES = 16;

  private final Jdbi jdbi;
  private final Executions executions;

  FocusWakes(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.executions = new Executions(jdbi);
  }

  /** A session whose turn has come; another time there means that somebody has woken it since. */
  record Turn(long session, Instant wakeAt, int failures) {}

  /** What came of a turn; with no next time there is nothing more to be done. */
  record Next(Turn turn, Optional<Instant> at, int failures) {}

  /** The name of the task of a platform's sessions; only processes connected to it run it. */
  static String task(String platform) {
    return "focus." + platform;
  }

  /** Looks after a session at once; belongs into the transaction that changed it. */
  void wake(String platform, long session, Instant now) {
    int lane = (int) (session % LANES);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into focus_wake (session_id, platform, lane, wake_at)
                    values (:session, :platform, :lane, :now)
                    on conflict (session_id) do update set wake_at = :now, failures = 0
                    """)
                .bind("session", session)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .execute());
    executions.wake(task(platform), lane, now);
  }

  /** The sessions of a lane that are due, longest due first. */
  List<Turn> due(String platform, int lane, Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select session_id as session, wake_at, failures from focus_wake
                    where platform = :platform and lane = :lane and wake_at <= :now
                    order by wake_at limit :most
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Turn.class)
                .list());
  }

  /** Sets when sessions are due next, but for those that somebody has woken meanwhile. */
  void plan(List<Next> plans) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with plan as (
                      select * from unnest(:sessions::bigint[], :seen::timestamptz[],
                        :next::timestamptz[], :failures::int[])
                      as p(session_id, seen, next, failures)),
                    ended as (
                      delete from focus_wake w using plan
                      where w.session_id = plan.session_id and w.wake_at = plan.seen
                        and plan.next = 'infinity')
                    update focus_wake w set wake_at = plan.next, failures = plan.failures
                    from plan where w.session_id = plan.session_id and w.wake_at = plan.seen
                      and plan.next <> 'infinity'
                    """)
                .bind("sessions", Columns.of(plans, plan -> plan.turn().session()))
                .bind("seen", Columns.of(plans, plan -> plan.turn().wakeAt()))
                .bind(
                    "next",
                    Columns.of(
                        plans, plan -> plan.at().<Object>map(Instant::toString).orElse("infinity")))
                .bind("failures", Columns.of(plans, Next::failures))
                .execute());
  }

  /** When the first session of a lane is due. */
  Optional<Instant> next(String platform, int lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select wake_at from focus_wake
                    where platform = :platform and lane = :lane order by wake_at limit 1
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .mapTo(Instant.class)
                .findOne());
  }
}
