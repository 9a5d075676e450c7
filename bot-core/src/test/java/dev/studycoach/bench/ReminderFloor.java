package dev.studycoach.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The least that reminders can cost which survive a crash, by plain JDBC: twenty-five of a lane are
 * read with what they need, their claim is committed before the sending, and their record with the
 * next time after it, each in one statement. Nothing is scheduled, planned, chosen or rendered.
 */
record ReminderFloor(DataSource pool, Instant now, Runnable sent) {
  private static final int TOGETHER = 25;

  private static final String DUE =
      """
      select k.booking_id, e.day, l.id, l.external_id, b.exam, e.zone, w.time, c.zone as lives_in,
        array(select days_ahead from reminder where booking_id = b.id and day = e.day) as done
      from booking_wake k
      join booking b on b.id = k.booking_id
      join learner l on l.id = b.learner_id
      join reminder_wish w on w.learner_id = l.id
      join study_clock c on c.learner_id = l.id
      cross join lateral (
        select * from booking_entry where booking_id = b.id order by id desc limit 1) e
      where k.platform = ? and k.lane = ? and k.wake_at <= ? order by k.wake_at limit 25
      """;

  private static final String ANSWERS =
      """
      select learner_id, question, count(*), count(*) filter (where correct)
      from answer where learner_id = any(?) group by learner_id, question
      """;

  private static final String CLAIM =
      """
      insert into reminder (booking_id, day, days_ahead, due_at, state)
      select b, d, d - ?::date, ?, 'CLAIMED' from unnest(?::bigint[], ?::date[]) as t(b, d)
      returning id
      """;

  private static final String RECORD =
      """
      with sent as (
        update reminder set state = 'SENT', sent_at = ? where id = any(?))
      update booking_wake set wake_at = ? where booking_id = any(?)
      """;

  private static final String SET =
      """
      with b as (
        insert into booking (platform, workspace, learner_id, exam)
        select ?, 'school', id, ? from learner where platform = ? and external_id = ?
        returning id),
      e as (
        insert into booking_entry (booking_id, what, day, zone, written_at)
        select id, 'SET', ?, 'Europe/Berlin', ? from b),
      w as (
        insert into booking_wake (booking_id, platform, lane, wake_at)
        select id, ?, id % 16, ? from b)
      insert into scheduled_tasks as t
        (task_name, task_instance, execution_time, picked, version)
      select ?, id % 16, ?, false, 1 from b
      on conflict (task_name, task_instance)
        do update set execution_time = least(t.execution_time, excluded.execution_time)
      """;

  /** A member's new date, in one statement. */
  void set(int member) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(SET)) {
      int i = 0;
      for (Object value :
          List.of(
              QuietPlatform.NAME,
              ExamSeason.ANOTHER_EXAM,
              QuietPlatform.NAME,
              "user-" + member,
              ExamSeason.ANOTHER_DAY,
              at(),
              QuietPlatform.NAME,
              at(),
              ExamSeason.TASK,
              at())) {
        statement.setObject(++i, value);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is due in a lane. */
  void run(int lane) {
    try (Connection connection = pool.getConnection()) {
      while (some(connection, lane) == TOGETHER) {}
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Read(List<Long> bookings, List<Object> days, List<Long> learners) {}

  private int some(Connection connection, int lane) throws SQLException {
    Read read = read(connection, lane);
    if (!read.bookings().isEmpty()) {
      readAnswers(connection, read.learners());
      List<Long> claimed = claim(connection, read);
      claimed.forEach(number -> sent.run());
      record(connection, read.bookings(), claimed);
    }
    return read.bookings().size();
  }

  private Read read(Connection connection, int lane) throws SQLException {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (PreparedStatement statement = connection.prepareStatement(DUE)) {
      statement.setString(1, QuietPlatform.NAME);
      statement.setInt(2, lane);
      statement.setObject(3, at());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.bookings().add(rows.getLong(1));
          read.days().add(rows.getString(2));
          read.learners().add(rows.getLong(3));
        }
      }
    }
    return read;
  }

  private static void readAnswers(Connection connection, List<Long> learners) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
      statement.setArray(1, connection.createArrayOf("bigint", learners.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {}
      }
    }
  }

  private List<Long> claim(Connection connection, Read read) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, at().toLocalDate());
      statement.setObject(2, at());
      statement.setArray(3, connection.createArrayOf("bigint", read.bookings().toArray()));
      statement.setArray(4, connection.createArrayOf("text", read.days().toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return numbers;
  }

  private void record(Connection connection, List<Long> bookings, List<Long> claimed)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setObject(1, at());
      statement.setArray(2, connection.createArrayOf("bigint", claimed.toArray()));
      statement.setObject(3, at().plusDays(1));
      statement.setArray(4, connection.createArrayOf("bigint", bookings.toArray()));
      statement.executeUpdate();
    }
  }

  private OffsetDateTime at() {
    return now.atOffset(ZoneOffset.UTC);
  }
}
