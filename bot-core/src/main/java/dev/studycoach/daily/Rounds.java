package dev.studycoach.daily;

import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Executions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * When the coach looks after each group next. The groups of a platform are spread over lanes; a
 * lane is one execution of db-scheduler, set for the first of its groups that is due.
 */
public final class Rounds {
  /** As many groups are served at the same time, by all processes together. */
  private static final int LANES = 16;

  private final Jdbi jdbi;
  private final Executions executions;

  public Rounds(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.executions = new Executions(jdbi);
  }

  /** The name of the task of a platform's groups; only processes connected to it run it. */
  static String task(String platform) {
    return "daily." + platform;
  }

  static int lane(Group group) {
    return (int) (group.id() % LANES);
  }

  /** Makes the coach look after a group at once; belongs into the transaction that changed it. */
  public void wake(Group group, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into round (group_id, platform, lane, wake_at)
                    values (:group, :platform, :lane, :now)
                    on conflict (group_id) do update set wake_at = :now, failures = 0
                    """)
                .bind("group", group.id())
                .bind("platform", group.platform())
                .bind("lane", lane(group))
                .bind("now", now)
                .execute());
    executions.wake(task(group.platform()), lane(group), now);
  }

  /** The active groups of a lane that are due, longest due first. */
  List<Turn> due(String platform, int lane, Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select g.*, w.platform, w.external_id as workspace, r.wake_at, r.failures
                    from round r join study_group g on g.id = r.group_id
                    join workspace w on w.id = g.workspace_id
                    where r.platform = :platform and r.lane = :lane and r.wake_at <= :now
                      and g.state = 'ACTIVE'
                    order by r.wake_at limit :most
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Turn(
                            Groups.group(row),
                            Columns.instant(row, "wake_at"),
                            row.getInt("failures")))
                .list());
  }

  /**
   * Sets when groups are due next, but for those that somebody has woken since their turn began.
   */
  void plan(List<Outcome> outcomes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update round r set wake_at = plan.next, failures = plan.failures
                    from unnest(:groups::bigint[], :seen::timestamptz[], :next::timestamptz[],
                      :failures::int[]) as plan(group_id, seen, next, failures)
                    where r.group_id = plan.group_id and r.wake_at = plan.seen
                    """)
                .bind("groups", Columns.of(outcomes, o -> o.turn().group().id()))
                .bind("seen", Columns.of(outcomes, o -> o.turn().wakeAt()))
                .bind("next", Columns.of(outcomes, Outcome::next))
                .bind("failures", Columns.of(outcomes, Outcome::failures))
                .execute());
  }

  /** Looks after a group no longer. */
  void end(long group) {
    jdbi.useHandle(handle -> handle.execute("delete from round where group_id = ?", group));
  }

  /** When the first active group of a lane is due. */
  Optional<Instant> next(String platform, int lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.wake_at from round r join study_group g on g.id = r.group_id
                    where r.platform = :platform and r.lane = :lane and g.state = 'ACTIVE'
                    order by r.wake_at limit 1
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .mapTo(Instant.class)
                .findOne());
  }
}
