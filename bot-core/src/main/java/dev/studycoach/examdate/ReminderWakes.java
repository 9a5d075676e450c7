package dev.studycoach.examdate;

import dev.studycoach.db.Columns;
import dev.studycoach.schedule.Wake;
import dev.studycoach.schedule.Wakes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** When the coach looks after each exam date next. */
final class ReminderWakes {
  private static final String TURNS =
      """
      select k.*, b.id, b.learner_id, b.exam, b.workspace,
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
      """;

  private ReminderWakes() {}

  static Wakes<Turn> of(Jdbi jdbi) {
    return new Wakes<>(
        jdbi,
        new Wakes.Table("examdate", "booking_wake", "booking_id", TURNS),
        ReminderWakes::turn);
  }

  private static Turn turn(ResultSet row, Wake wake) throws SQLException {
    return new Turn(
        Bookings.booking(row),
        ZoneId.of(row.getString("lives_in")),
        WishList.wishes(row),
        row.getString("platform"),
        row.getString("workspace"),
        row.getString("external_id"),
        row.getString("name"),
        row.getString("channel"),
        done(row),
        wake);
  }

  private static Set<Lead> done(ResultSet row) throws SQLException {
    return Columns.texts(row, "done").stream()
        .map(days -> Lead.of(Integer.parseInt(days)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
