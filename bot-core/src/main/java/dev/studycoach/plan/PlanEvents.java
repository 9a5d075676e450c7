package dev.studycoach.plan;

import dev.studycoach.db.Columns;
import dev.studycoach.examdate.AgendaItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What calendar files have brought of plans. */
final class PlanEvents {
  private final Jdbi jdbi;

  PlanEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Until the transaction ends nobody else makes a file for this learner. */
  void hold(long learner) {
    jdbi.useHandle(
        handle -> handle.execute("select from learner where id = ? for update", learner));
  }

  /** Each as it stands, in order. */
  List<AgendaItem> of(long learner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from (
                      select distinct on (p.uid) p.* from plan_event p
                      join booking b on b.id = p.booking_id
                      where b.learner_id = :learner order by p.uid, p.sequence desc) newest
                    order by first_day, uid
                    """)
                .bind("learner", learner)
                .map((row, context) -> item(row))
                .list());
  }

  /** Writes new states down, all in one go; each names its booking in its UID. */
  void write(List<AgendaItem> items) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into plan_event (booking_id, uid, sequence, cancelled, first_day,
                      last_day, title, words, written_at)
                    select * from unnest(:bookings::bigint[], :uids::text[], :sequences::int[],
                      :cancelled::boolean[], :firsts::date[], :lasts::date[], :titles::text[],
                      :words::text[], :times::timestamptz[])
                    """)
                .bind("bookings", Columns.of(items, item -> PlanUid.booking(item.uid())))
                .bind("uids", Columns.of(items, AgendaItem::uid))
                .bind("sequences", Columns.of(items, AgendaItem::sequence))
                .bind("cancelled", Columns.of(items, AgendaItem::cancelled))
                .bind("firsts", Columns.of(items, AgendaItem::first))
                .bind("lasts", Columns.of(items, AgendaItem::last))
                .bind("titles", Columns.of(items, AgendaItem::title))
                .bind("words", Columns.of(items, AgendaItem::words))
                .bind("times", Columns.of(items, AgendaItem::since))
                .execute());
  }

  private static AgendaItem item(ResultSet row) throws SQLException {
    return new AgendaItem(
        row.getString("uid"),
        row.getInt("sequence"),
        Columns.instant(row, "written_at"),
        row.getBoolean("cancelled"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("title"),
        row.getString("words"));
  }
}
