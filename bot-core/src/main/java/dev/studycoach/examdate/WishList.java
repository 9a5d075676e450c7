package dev.studycoach.examdate;

import dev.studycoach.chat.Origin;
import dev.studycoach.examdate.Wishes.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How learners want to be reminded, and whom no reminder reached. */
final class WishList {
  private final Jdbi jdbi;

  WishList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What a learner wants; the usual if they never said. */
  Wishes of(long learner) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select * from reminder_wish where learner_id = :learner")
                    .bind("learner", learner)
                    .map((row, context) -> wishes(row))
                    .findOne())
        .orElse(Wishes.USUAL);
  }

  void save(long learner, Wishes wishes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into reminder_wish
                      (learner_id, time, morning, quiet_from, quiet_until, place)
                    values (:learner, :time, :morning, :from, :until, :where)
                    on conflict (learner_id) do update set time = :time, morning = :morning,
                      quiet_from = :from, quiet_until = :until, place = :where
                    """)
                .bind("learner", learner)
                .bind("time", wishes.time())
                .bind("morning", wishes.morning())
                .bind("from", wishes.quiet().from())
                .bind("until", wishes.quiet().until())
                .bind("where", wishes.place().name())
                .execute());
  }

  /** Remembers learners whom no reminder reached. */
  void unheard(Collection<Long> learners, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into unheard_reminder (learner_id, at)
                    select distinct id, :now::timestamptz from unnest(:learners) as id
                    on conflict do nothing
                    """)
                .bindArray("learners", Long.class, learners)
                .bind("now", now)
                .execute());
  }

  /** Whether a reminder did not reach this person and they have not heard of it; asked once. */
  boolean hears(Origin origin) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        delete from unheard_reminder where learner_id =
                          (select id from learner
                           where platform = :platform and external_id = :user)
                        """)
                    .bindMethods(origin)
                    .execute())
        > 0;
  }

  /** Reads a row that has the columns of wishes; the usual ones if they are empty. */
  static Wishes wishes(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("place")).isEmpty()
        ? Wishes.USUAL
        : new Wishes(
            row.getObject("time", LocalTime.class),
            row.getObject("morning", LocalTime.class),
            new QuietHours(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class)),
            Place.valueOf(row.getString("place")));
  }
}
