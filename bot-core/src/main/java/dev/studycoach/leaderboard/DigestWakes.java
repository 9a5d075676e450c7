package dev.studycoach.leaderboard;

import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Executions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * When the coach looks at each group's week next. The groups of a platform are spread over lanes; a
 * lane is one execution of db-scheduler, set for the first of its groups that is due.
 */
public final class DigestWakes {
  private static final int LANES = 16;

  private final Jdbi jdbi;
  private final Executions executions;

  public DigestWakes(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.executions = new Executions(jdbi);
  }

  /** A group whose turn has come; another time there means that somebody has woken it since. */
  record Turn(Group group, Instant wakeAt, int failures) {}

  /** What came of a turn. */
  record Next(Turn turn, Instant at, int failures) {}

  /** The name of the task of a platform's digests; only processes connected to it run it. */
  static String task(String platform) {
    return "digest." + platform;
  }

  /** Looks at a group at once; belongs into the transaction that changed it. */
  public void wake(Group group, Instant now) {
    int lane = (int) (group.id() % LANES);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into digest_wake (group_id, platform, lane, wake_at)
                    values (:group, :platform, :lane, :now)
                    on conflict (group_id) do update set wake_at = :now, failures = 0
                    """)
                .bind("group", group.id())
                .bind("platform", group.platform())
                .bind("lane", lane)
                .bind("now", now)
                .execute());
    executions.wake(task(group.platform()), lane, now);
  }

  /** The running groups of a lane that are due, longest due first. */
  List<Turn> due(String platform, int lane, Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select g.*, w.platform, w.external_id as workspace, k.wake_at, k.failures
                    from digest_wake k join study_group g on g.id = k.group_id
                    join workspace w on w.id = g.workspace_id
                    where k.platform = :platform and k.lane = :lane and k.wake_at <= :now
                      and g.state = 'ACTIVE'
                    order by k.wake_at limit :most
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

  /** Sets when groups are due next, but for those that somebody has woken meanwhile. */
  void plan(List<Next> plans) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update digest_wake k set wake_at = plan.next, failures = plan.failures
                    from unnest(:groups::bigint[], :seen::timestamptz[], :next::timestamptz[],
                      :failures::int[]) as plan(group_id, seen, next, failures)
                    where k.group_id = plan.group_id and k.wake_at = plan.seen
                    """)
                .bind("groups", Columns.of(plans, plan -> plan.turn().group().id()))
                .bind("seen", Columns.of(plans, plan -> plan.turn().wakeAt()))
                .bind("next", Columns.of(plans, Next::at))
                .bind("failures", Columns.of(plans, Next::failures))
                .execute());
  }

  /** When the first running group of a lane is due. */
  Optional<Instant> next(String platform, int lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select k.wake_at from digest_wake k join study_group g on g.id = k.group_id
                    where k.platform = :platform and k.lane = :lane and g.state = 'ACTIVE'
                    order by k.wake_at limit 1
                    """)
                .bind("platform", platform)
                .bind("lane", lane)
                .mapTo(Instant.class)
                .findOne());
  }
}
