package dev.studycoach.hours;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.db.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The sessions of all learners. */
public final class StudySessions {
  /** A study day begins within three days of its date in UTC, wherever the learner lives. */
  private static final int STUDY_DAYS_AROUND = 3;

  private final Jdbi jdbi;

  public StudySessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The sessions whose study day lies between two days, both included, in order. */
  public List<StudySession> of(long learner, LocalDate first, LocalDate last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select study_day, started_at, ended_at from study_session
                    where learner_id = :learner and study_day between :first and :last
                    order by started_at, id
                    """)
                .bind("learner", learner)
                .bind("first", first)
                .bind("last", last)
                .mapTo(StudySession.class)
                .list());
  }

  /**
   * By learner, the session in a voice room that may go on: the one that got farthest, if its last
   * heartbeat is at most {@link Heartbeat#LONGEST_GAP} from now. Heartbeats farther ahead come from
   * a clock that was wrong, and are left alone.
   */
  Map<Long, OpenSession> open(Collection<Long> learners, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (learner_id) id, learner_id, study_day, ended_at
                    from study_session
                    where learner_id = any(:learners) and source = 'VOICE'
                      and study_day >= :earliestDay and ended_at between :earliest and :latest
                    order by learner_id, ended_at desc, id desc
                    """)
                .bindArray("learners", Long.class, learners)
                .bind(
                    "earliestDay",
                    LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(STUDY_DAYS_AROUND))
                .bind("earliest", now.minus(Heartbeat.LONGEST_GAP))
                .bind("latest", now.plus(Heartbeat.LONGEST_GAP))
                .mapTo(OpenSession.class)
                .collect(toMap(OpenSession::learnerId, session -> session)));
  }

  /** Writes down what heartbeats are credited as, all in one go. */
  void credit(List<Stretch> stretches) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with stretch as (
                      select * from unnest(:sessions::bigint[], :learners::bigint[],
                        :days::date[], :zones::text[], :starts::timestamptz[],
                        :ends::timestamptz[])
                      as s(session, learner, day, zone, start, until)),
                    gone_on as (
                      update study_session s set ended_at = t.until
                      from stretch t where s.id = t.session)
                    insert into study_session
                      (learner_id, study_day, zone, source, started_at, ended_at)
                    select learner, day, zone, 'VOICE', start, until from stretch
                    where session = :new order by learner, start
                    """)
                .bind("new", Stretch.NEW)
                .bind("sessions", Columns.of(stretches, Stretch::session))
                .bind("learners", Columns.of(stretches, Stretch::learner))
                .bind("days", Columns.of(stretches, Stretch::day))
                .bind("zones", Columns.of(stretches, s -> s.zone().getId()))
                .bind("starts", Columns.of(stretches, Stretch::from))
                .bind("ends", Columns.of(stretches, Stretch::until))
                .execute());
  }
}
