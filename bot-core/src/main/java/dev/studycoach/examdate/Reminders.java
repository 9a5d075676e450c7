package dev.studycoach.examdate;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.db.Columns;
import dev.studycoach.examdate.ReminderPlan.Due;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** The outbox of reminders. */
final class Reminders {
  private final Jdbi jdbi;

  /** A reminder of a date. */
  record Slip(Booking booking, Due due) {}

  Reminders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Claims reminders before they are sent, and gives their numbers by booking. One that was claimed
   * before a crash keeps its number; one that was dealt with is left out.
   */
  Map<Long, Long> claim(List<Slip> slips) {
    return write(slips, "CLAIMED").stream().collect(toMap(Entry::getKey, Entry::getValue));
  }

  /** Writes down which went out and which never will. */
  void record(List<Outcome> outcomes, Instant now) {
    settle(outcomes.stream().filter(outcome -> !outcome.unheard()).toList(), "SENT", now);
    settle(outcomes.stream().filter(Outcome::unheard).toList(), "SKIPPED", now);
    write(
        outcomes.stream()
            .flatMap(o -> o.skipped().stream().map(due -> new Slip(o.turn().booking(), due)))
            .toList(),
        "SKIPPED");
  }

  private void settle(List<Outcome> outcomes, String state, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update reminder set state = :state, sent_at = :now where id = any(:ids)")
                .bind("state", state)
                .bind("now", now)
                .bindArray(
                    "ids",
                    Long.class,
                    outcomes.stream().map(Outcome::sent).filter(Objects::nonNull).toList())
                .execute());
  }

  /** Gives the booking and the number of each that was not dealt with before. */
  private List<Entry<Long, Long>> write(List<Slip> slips, String state) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into reminder as r (booking_id, day, days_ahead, due_at, state)
                    select *, :state from unnest(:bookings::bigint[], :days::date[],
                      :ahead::smallint[], :due::timestamptz[])
                    on conflict (booking_id, day, days_ahead) do update set state = excluded.state
                      where r.state = 'CLAIMED'
                    returning id, booking_id
                    """)
                .bind("state", state)
                .bind("bookings", Columns.of(slips, slip -> slip.booking().id()))
                .bind("days", Columns.of(slips, slip -> slip.booking().date().day()))
                .bind("ahead", Columns.of(slips, slip -> slip.due().lead().days()))
                .bind("due", Columns.of(slips, slip -> slip.due().at()))
                .map((row, c) -> Map.entry(row.getLong("booking_id"), row.getLong("id")))
                .list());
  }
}
