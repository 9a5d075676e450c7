package dev.studycoach.schedule;

import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Wake.Next;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * When the coach looks after each of many things next. Those of a platform are spread over lanes; a
 * lane is one execution of db-scheduler, set for the first of its things that is due.
 *
 * @param <T> a thing whose turn has come
 */
public final class Wakes<T> {
  /** So many turns are taken together: few enough that a crash repeats little. */
  static final int TOGETHER = 25;

  private static final int LANES = 16;

  // The limit is no parameter: with an unknown one PostgreSQL would count on a tenth of the lane,
  // and plan anew each time, which takes longer than the search.
  private static final String DUE =
      """
      where k.platform = :platform and k.lane = :lane and k.wake_at <= :now
      order by k.wake_at limit\s"""
          + TOGETHER;

  private final Jdbi jdbi;
  private final Executions executions;
  private final Table table;
  private final Reader<T> reader;

  /**
   * Where the wakes of one kind stand.
   *
   * @param task the name of its tasks, without the platform
   * @param key the column that names a thing
   * @param turns selects the rows k of the table, with all that a turn needs
   */
  public record Table(String task, String name, String key, String turns) {}

  /**
   * Reads what a turn needs.
   *
   * @param <T> a thing whose turn has come
   */
  public interface Reader<T> {
    T read(ResultSet row, Wake wake) throws SQLException;
  }

  public Wakes(Jdbi jdbi, Table table, Reader<T> reader) {
    this.jdbi = jdbi;
    this.executions = new Executions(jdbi);
    this.table = table;
    this.reader = reader;
  }

  /** The name of a platform's task; only processes connected to the platform run it. */
  String task(String platform) {
    return table.task() + "." + platform;
  }

  /** Looks after a thing at once; belongs into the transaction that changed it. */
  public void wake(String platform, long id, Instant now) {
    int lane = (int) (id % LANES);
    jdbi.useHandle(
        handle ->
            named(
                    handle.createUpdate(
                        """
                        insert into <table> (<key>, platform, lane, wake_at)
                        values (:id, :platform, :lane, :now)
                        on conflict (<key>) do update set wake_at = :now, failures = 0
                        """))
                .bind("id", id)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .execute());
    executions.wake(task(platform), lane, now);
  }

  /** Looks after a thing no longer. */
  public void end(long id) {
    jdbi.useHandle(
        handle ->
            named(handle.createUpdate("delete from <table> where <key> = :id"))
                .bind("id", id)
                .execute());
  }

  /** The longest due of a lane, at most {@link #TOGETHER}. */
  List<T> due(String platform, int lane, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(table.turns() + DUE)
                .bind("platform", platform)
                .bind("lane", lane)
                .bind("now", now)
                .map((row, context) -> reader.read(row, wake(row)))
                .list());
  }

  private Wake wake(ResultSet row) throws SQLException {
    return new Wake(
        row.getLong(table.key()), Columns.instant(row, "wake_at"), row.getInt("failures"));
  }

  /**
   * Sets when turns come next, and ends what needs none any more; but for what somebody has woken
   * since its turn began.
   */
  void plan(List<Next> plans) {
    jdbi.useHandle(
        handle ->
            named(
                    handle.createUpdate(
                        """
                        with plan as (
                          select * from unnest(:ids::bigint[], :seen::timestamptz[],
                            :next::timestamptz[], :failures::int[])
                          as p(id, seen, next, failures)),
                        ended as (
                          delete from <table> k using plan
                          where k.<key> = plan.id and k.wake_at = plan.seen
                            and plan.next = 'infinity')
                        update <table> k set wake_at = plan.next, failures = plan.failures
                        from plan where k.<key> = plan.id and k.wake_at = plan.seen
                          and plan.next <> 'infinity'
                        """))
                .bind("ids", Columns.of(plans, plan -> plan.wake().id()))
                .bind("seen", Columns.of(plans, plan -> plan.wake().at()))
                .bind(
                    "next",
                    Columns.of(
                        plans, plan -> plan.at().<Object>map(Instant::toString).orElse("infinity")))
                .bind("failures", Columns.of(plans, Next::failures))
                .execute());
  }

  /** When the first of a lane is due. */
  Optional<Instant> next(String platform, int lane) {
    return jdbi.withHandle(
        handle ->
            named(
                    handle.createQuery(
                        """
                        select wake_at from <table>
                        where platform = :platform and lane = :lane order by wake_at limit 1
                        """))
                .bind("platform", platform)
                .bind("lane", lane)
                .mapTo(Instant.class)
                .findOne());
  }

  private <S extends SqlStatement<S>> S named(S statement) {
    return statement.define("table", table.name()).define("key", table.key());
  }
}
