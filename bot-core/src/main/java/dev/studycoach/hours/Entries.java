package dev.studycoach.hours;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What learners wrote down, and what of it they took back. */
final class Entries {
  private static final String STANDING =
      """
      select e.id, e.note, e.made_at from study_entry e
      where e.learner_id = :learner
        and not exists (select from study_correction c where c.entry_id = e.id)
      """;

  private final Jdbi jdbi;

  Entries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Until the transaction ends nobody else writes to this learner's hours. */
  void hold(long learner) {
    jdbi.useHandle(
        handle -> handle.execute("select from learner where id = ? for no key update", learner));
  }

  /**
   * Writes an entry down and gives its id.
   *
   * @param timer that it settles; null if there is none
   */
  long add(long learner, @Nullable Long timer, String note, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into study_entry (learner_id, timer_id, note, made_at)
                    values (:learner, :timer, :note, :now) returning id
                    """)
                .bind("learner", learner)
                .bind("timer", timer)
                .bind("note", note)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }

  /** The newest that stands, if it is not older. */
  Optional<Entry> newest(long learner, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STANDING + "and e.made_at >= :since order by e.id desc limit 1")
                .bind("learner", learner)
                .bind("since", since)
                .mapTo(Entry.class)
                .findOne());
  }

  /** One that stands, of this learner alone. */
  Optional<Entry> find(long learner, long entry) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STANDING + "and e.id = :entry")
                .bind("learner", learner)
                .bind("entry", entry)
                .mapTo(Entry.class)
                .findOne());
  }

  /** Takes an entry back, by an entry of its own; once or twice alike. */
  void correct(long entry, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into study_correction (entry_id, made_at) values (?, ?) on conflict do nothing",
                entry,
                now));
  }
}
