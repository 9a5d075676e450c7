package dev.studycoach.examdate;

import dev.studycoach.chat.Origin;
import dev.studycoach.db.Columns;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.examdate.ExamCalendar.Event;
import dev.studycoach.platform.Destination;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The exam dates of learners and groups. */
public final class Bookings {
  static final String SELECT =
      """
      select b.id, b.learner_id, b.exam, e.what, e.day, e.start_time, e.zone, e.written_at
      from booking b
      cross join lateral (
        select * from booking_entry where booking_id = b.id order by id desc limit 1) e
      """;

  private final Jdbi jdbi;

  public Bookings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The dates of a learner that are neither cancelled nor over and done with, nearest first. */
  public List<Booking> of(long learner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where b.open and b.learner_id = :learner order by e.day, b.exam")
                .bind("learner", learner)
                .map((row, context) -> booking(row))
                .list());
  }

  Optional<Booking> of(long learner, String exam) {
    return of(learner).stream().filter(booking -> booking.exam().equals(exam)).findFirst();
  }

  /** The date of a whole group. */
  public Optional<Booking> ofGroup(long group) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where b.open and b.group_id = :group and b.learner_id is null")
                .bind("group", group)
                .map((row, context) -> booking(row))
                .findOne());
  }

  /** All dates of a learner from a day on, cancelled ones too, as events of a calendar. */
  List<Event> events(long learner, LocalDate from, Function<String, Optional<Exam>> exams) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select b.id, b.learner_id, b.exam, e.day, e.start_time, e.zone, e.written_at,
                      e.what, (select count(*) - 1 from booking_entry where booking_id = b.id) as n
                    from booking b
                    cross join lateral (
                      select * from booking_entry where booking_id = b.id
                      order by id desc limit 1) e
                    where b.learner_id = :learner and e.day >= :from
                      and e.what in ('SET', 'MOVED', 'CANCELLED')
                    order by e.day, b.id
                    """)
                .bind("learner", learner)
                .bind("from", from)
                .map(
                    (row, context) ->
                        new Event(
                            booking(row), row.getInt("n"), exams.apply(row.getString("exam"))))
                .list());
  }

  Booking find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where b.id = :id")
                .bind("id", id)
                .map((row, context) -> booking(row))
                .one());
  }

  /** Where the group is told that a member has passed, if they set this date in one. */
  Optional<Destination> stage(long id, Origin owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select b.workspace, g.channel from booking b
                    join study_group g on g.id = b.group_id
                    join learner l on l.id = b.learner_id
                      and l.platform = :platform and l.external_id = :user
                    where b.id = :id and exists (select from booking_entry
                      where booking_id = b.id and what = 'PASSED')
                    """)
                .bindMethods(owner)
                .bind("id", id)
                .<Destination>map(
                    (row, context) ->
                        new Destination.Channel(
                            row.getString("workspace"), row.getString("channel")))
                .findOne());
  }

  /** An open date, held until the transaction ends, if it is this person's own. */
  Optional<Booking> lock(long id, Origin owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        join learner l on l.id = b.learner_id
                          and l.platform = :platform and l.external_id = :user
                        where b.open and b.id = :id for update of b
                        """)
                .bindMethods(owner)
                .bind("id", id)
                .map((row, context) -> booking(row))
                .findOne());
  }

  /**
   * A new booking without a date yet; empty if there is an open one.
   *
   * @param learner null for the group's own date
   * @param group null if there is none
   */
  Optional<Long> create(Origin origin, @Nullable Long learner, @Nullable Long group, String exam) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into booking (platform, workspace, learner_id, group_id, exam)
                    values (:platform, :workspace, :learner, :group, :exam)
                    on conflict do nothing returning id
                    """)
                .bindMethods(origin)
                .bind("learner", learner)
                .bind("group", group)
                .bind("exam", exam)
                .mapTo(Long.class)
                .findOne());
  }

  /** Writes down what became of a booking. */
  void write(long booking, Entry what, ExamDay date, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into booking_entry
                      (booking_id, what, day, start_time, zone, written_at)
                    values (:booking, :what, :day, :time, :zone, :now)
                    """)
                .bind("booking", booking)
                .bind("what", what.name())
                .bind("day", date.day())
                .bind("time", date.time())
                .bind("zone", date.zone().getId())
                .bind("now", now)
                .execute());
  }

  /** Ends a booking for good. */
  void close(Booking booking, Entry what, Instant now) {
    write(booking.id(), what, booking.date(), now);
    jdbi.useHandle(
        handle -> handle.execute("update booking set open = false where id = ?", booking.id()));
  }

  /** Reads a row that has the columns of a booking and of its last entry. */
  static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getLong("id"),
        row.getObject("learner_id", Long.class),
        row.getString("exam"),
        date(row),
        Entry.valueOf(row.getString("what")),
        Columns.instant(row, "written_at"));
  }

  private static ExamDay date(ResultSet row) throws SQLException {
    return new ExamDay(
        row.getObject("day", LocalDate.class),
        row.getObject("start_time", LocalTime.class),
        ZoneId.of(row.getString("zone")));
  }
}
