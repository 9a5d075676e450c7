package dev.studycoach.hours;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** How much learners want to study in a week. */
public final class Goals {
  private final Jdbi jdbi;

  public Goals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param minutes in a week; 0: no goal
   */
  void set(long learner, int minutes, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into study_goal (learner_id, minutes, set_at) values (?, ?, ?)",
                learner,
                minutes,
                now));
  }

  /** The minutes in a week that they set last; 0 if they have no goal. */
  public int of(long learner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select minutes from study_goal where learner_id = :learner order by id desc limit 1")
                .bind("learner", learner)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }
}
