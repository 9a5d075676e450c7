package dev.studycoach.community;

import dev.studycoach.chat.Origin;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The people who study. */
public final class Learners {
  private static final String PERSON =
      """
      with person as (
        insert into learner (platform, external_id, name)
        values (:platform, :user, :name)
        on conflict (platform, external_id) do update set name = excluded.name
        returning id),
      clock as (
        insert into study_clock (learner_id, effective_at, zone, day_start)
        select id, :now, :zone, :dayStart from person
        where not exists (select from study_clock where learner_id = person.id)
        on conflict do nothing)
      """;

  private static final String MEMBER =
      """
      , member as (
        insert into membership (group_id, learner_id, joined_at)
        select :group, id, :now from person on conflict do nothing)
      """;

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

  /** Makes the speaker a member of a group, with its zone if they are new; once or twice alike. */
  public long enrol(Origin origin, long group, ZoneId zone, LocalTime dayStart, Instant now) {
    return met(PERSON + MEMBER, Map.of("group", group), origin, zone, dayStart, now);
  }

  /** Knows the speaker from now on, with their zone if they are new; once or twice alike. */
  public long meet(Origin origin, ZoneId zone, LocalTime dayStart, Instant now) {
    return met(PERSON, Map.of(), origin, zone, dayStart, now);
  }

  private long met(
      String writing,
      Map<String, ?> place,
      Origin origin,
      ZoneId zone,
      LocalTime dayStart,
      Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(writing + "select id from person")
                .bindMethods(origin)
                .bindMap(place)
                .bind("zone", zone.getId())
                .bind("dayStart", dayStart)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }
}
