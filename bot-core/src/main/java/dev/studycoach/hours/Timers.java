package dev.studycoach.hours;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The timers of all learners; the schema lets nobody have two at once. */
final class Timers {
  private static final String SELECT =
      """
      select id, kind, exam, domain, note, started_at, stopped_at from study_timer
      where settled_at is null and learner_id = :learner
      """;

  private final Jdbi jdbi;

  Timers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** False if one runs already, or waits for an answer. */
  boolean start(long learner, Topic topic, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into study_timer (learner_id, kind, exam, domain, note, started_at)
                        values (:learner, :kind, :exam, :domain, :note, :now)
                        on conflict (learner_id) where settled_at is null do nothing
                        """)
                    .bind("kind", topic.kind().name())
                    .bind("exam", topic.exam())
                    .bind("domain", topic.domain())
                    .bind("note", topic.note())
                    .bind("learner", learner)
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** The one that runs or waits for an answer. */
  Optional<Timer> of(long learner) {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT).bind("learner", learner).mapTo(Timer.class).findOne());
  }

  /** One that waits for its learner's answer. */
  Optional<Timer> waiting(long learner, long timer) {
    return of(learner).filter(t -> t.id() == timer && t.stoppedAt() != null);
  }

  /** Writes down when it was stopped; the first time stays. */
  void stop(long timer, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update study_timer set stopped_at = ? where id = ? and stopped_at is null",
                at,
                timer));
  }

  /** False if it was counted or set aside before. */
  boolean settle(long timer, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "update study_timer set settled_at = ? where id = ? and settled_at is null",
                    now,
                    timer))
        == 1;
  }
}
