package dev.studycoach.community;

import dev.studycoach.chat.Origin;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The people who study. */
public final class Learners {
  private final Jdbi jdbi;

  public Learners(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Long> find(Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from learner where platform = :platform and external_id = :user")
                .bindMethods(origin)
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * Makes the speaker a member of the group, with its zone if they are new; once or twice alike.
   */
  public long enrol(Origin origin, Group group, LocalTime dayStart, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          long learner =
              handle
                  .createQuery(
                      """
                      insert into learner (platform, external_id, name)
                      values (:platform, :user, :name)
                      on conflict (platform, external_id) do update set name = excluded.name
                      returning id
                      """)
                  .bindMethods(origin)
                  .mapTo(Long.class)
                  .one();
          handle
              .createUpdate(
                  """
                  with clock as (
                    insert into study_clock (learner_id, effective_at, zone, day_start)
                    select :learner, :now, :zone, :dayStart
                    where not exists (select from study_clock where learner_id = :learner)
                    on conflict do nothing)
                  insert into membership (group_id, learner_id, joined_at)
                  values (:group, :learner, :now) on conflict do nothing
                  """)
              .bind("learner", learner)
              .bind("now", now)
              .bind("zone", group.zone().getId())
              .bind("dayStart", dayStart)
              .bind("group", group.id())
              .execute();
          return learner;
        });
  }
}
