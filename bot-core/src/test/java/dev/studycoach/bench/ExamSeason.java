package dev.studycoach.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/** An {@link ExamYear} on an evening on which a thousand reminders are due, again and again. */
final class ExamSeason {
  static final int DUE = 1000;

  /** So many members set another date. */
  static final int SET = 200;

  static final int EXAMS_EACH = 3;
  static final int ANSWERS_EACH = 10;
  static final String ANOTHER_EXAM = "CLF-C02";
  static final String TASK = "examdate." + QuietPlatform.NAME;
  static final int LANES = 16;
  static final LocalDate ANOTHER_DAY = LocalDate.of(2026, 9, 1);
  static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

  private final Site site;
  private final int members;
  private final List<Long> due;

  ExamSeason(Site site, int members) {
    this.site = site;
    this.members = members;
    this.due = LongStream.range(0, DUE).map(i -> 1 + i * stride()).boxed().toList();
  }

  Site site() {
    return site;
  }

  /** One of those who set another date; they are spread over all. */
  int member(int number) {
    return number * (members / SET);
  }

  String workspace(int member) {
    return "school-" + member / ExamYear.GROUP;
  }

  void fill() throws SQLException {
    new ExamYear(site, members, stride()).fill();
    site.tidy();
  }

  /**
   * The same evening again.
   *
   * @param waking whether the dates that are due have had no reminder yet
   */
  void reset(boolean waking) throws SQLException {
    site.jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "delete from reminder where booking_id = any(:due) and due_at = :now")
                  .bindArray("due", Long.class, due)
                  .bind("now", NOW)
                  .execute();
              for (String table : List.of("booking_wake", "booking_entry")) {
                handle.execute("delete from " + table + " where booking_id > ?", bookings());
              }
              handle.execute("delete from booking where id > ?", bookings());
              handle.execute("delete from scheduled_tasks");
              if (waking) {
                wake(handle);
              }
            });
    site.tidy("booking", "booking_entry", "booking_wake", "reminder", "scheduled_tasks");
  }

  private int bookings() {
    return members * EXAMS_EACH;
  }

  private void wake(Handle handle) {
    handle
        .createUpdate("update booking_wake set wake_at = :now where booking_id = any(:due)")
        .bind("now", NOW)
        .bindArray("due", Long.class, due)
        .execute();
    handle.execute(
        """
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select ?, lane - 1, ?, false, 1 from generate_series(1, ?) lane
        """,
        TASK,
        NOW,
        LANES);
  }

  int recorded() {
    return count("select count(*) from reminder where due_at = :now and state = 'SENT'");
  }

  int dueLanes() {
    return count("select count(*) from scheduled_tasks where execution_time <= :now");
  }

  /** Dates that were set now. */
  int fresh() {
    return count("select count(*) from booking_entry where written_at = :now");
  }

  private int count(String sql) {
    return site.jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind("now", NOW).mapTo(Integer.class).one());
  }

  /** Odd, so that all lanes have some; and of no member more than one date is due. */
  private int stride() {
    return (members * EXAMS_EACH / DUE - 1) | 1;
  }
}
