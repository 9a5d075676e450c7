package dev.studycoach.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.studycoach.db.Columns;
import dev.studycoach.streak.EarnedDay;
import dev.studycoach.streak.StudyClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The sessions of all learners. */
public final class StudySessions {
  /** A study day begins within three days of its date in UTC, wherever the learner lives. */
  private static final int STUDY_DAYS_AROUND = 3;

  /** Without those whose entry was taken back. */
  private static final String STANDING =
      """
      select study_day, started_at, ended_at, source, kind, exam, domain from study_session s
      where learner_id = :learner
        and not exists (select from study_correction c where c.entry_id = s.entry_id)
      """;

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
                    STANDING
                        + " and study_day between :first and :last"
                        + " order by started_at, id")
                .bind("learner", learner)
                .bind("first", first)
                .bind("last", last)
                .mapTo(StudySession.class)
                .list());
  }

  /** The same of many learners; those without any are left out. */
  public Map<Long, List<StudySession>> of(
      Collection<Long> learners, LocalDate first, LocalDate last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.* from study_session s
                    where learner_id = any(:learners) and study_day between :first and :last
                      and not exists (select from study_correction c where c.entry_id = s.entry_id)
                    order by started_at, id
                    """)
                .bindArray("learners", Long.class, learners)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getLong("learner_id"), labelled(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static StudySession labelled(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new StudySession(
        row.getObject("study_day", LocalDate.class),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "ended_at"),
        Source.valueOf(row.getString("source")),
        kind == null ? null : Kind.valueOf(kind),
        row.getString("exam"),
        row.getString("domain"));
  }

  /** The sessions of one entry of a learner, in order, unless it was taken back. */
  List<StudySession> of(long learner, Entry entry) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STANDING + " and entry_id = :entry order by started_at, id")
                .bind("learner", learner)
                .bind("entry", entry.id())
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
                .bind("earliestDay", earliestDay(now))
                .bind("earliest", now.minus(Heartbeat.LONGEST_GAP))
                .bind("latest", now.plus(Heartbeat.LONGEST_GAP))
                .mapTo(OpenSession.class)
                .collect(toMap(OpenSession::learnerId, session -> session)));
  }

  private static LocalDate earliestDay(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(STUDY_DAYS_AROUND);
  }

  /** Whoever was credited in a voice room after that. */
  List<String> inRoomsSince(String platform, Instant then) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct l.external_id
                    from study_session s join learner l on l.id = s.learner_id
                    where s.source = 'VOICE' and s.study_day >= :day and s.ended_at >= :then
                      and l.platform = :platform
                    """)
                .bind("day", earliestDay(then))
                .bind("then", then)
                .bind("platform", platform)
                .mapTo(String.class)
                .list());
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

  /** Counts an answered question as practice, by the rule of {@link Practice}. */
  public void practised(
      long learner, StudyClock clock, String exam, String domain, Instant answeredAt) {
    write(Stretch.cut(learner, clock, Practice.before(answeredAt)), Label.practice(exam, domain));
  }

  /** Writes new sessions down that all say the same. */
  void write(List<Stretch> stretches, Label label) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into study_session (learner_id, study_day, zone, source, started_at,
                      ended_at, kind, exam, domain, entry_id)
                    select learner, day, zone, :source, start, until, :kind, :exam, :domain, :entry
                    from unnest(:learners::bigint[], :days::date[], :zones::text[],
                      :starts::timestamptz[], :ends::timestamptz[])
                    as s(learner, day, zone, start, until) order by start
                    """)
                .bind("source", label.source().name())
                .bind("kind", name(label.kind()))
                .bind("exam", label.exam())
                .bind("domain", label.domain())
                .bind("entry", label.entry())
                .bind("learners", Columns.of(stretches, Stretch::learner))
                .bind("days", Columns.of(stretches, Stretch::day))
                .bind("zones", Columns.of(stretches, s -> s.zone().getId()))
                .bind("starts", Columns.of(stretches, Stretch::from))
                .bind("ends", Columns.of(stretches, Stretch::until))
                .execute());
  }

  private static @Nullable String name(@Nullable Kind kind) {
    return kind == null ? null : kind.name();
  }

  /**
   * All sessions of the days of these stretches that are not earned for this reason yet, by day;
   * the zone is that of a stretch.
   */
  Map<EarnedDay, List<StudySession>> unearned(List<Stretch> stretches, String reason) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.learner_id, s.study_day, p.zone, s.started_at, s.ended_at
                    from (select distinct on (learner, day) * from unnest(
                        :learners::bigint[], :days::date[], :zones::text[])
                      as p(learner, day, zone)) p
                    join study_session s on s.learner_id = p.learner and s.study_day = p.day
                    where not exists (select from study_correction c where c.entry_id = s.entry_id)
                      and not exists (select from study_day d
                        where d.learner_id = p.learner and d.day = p.day and d.reason = :reason
                          and d.withdrawn_at is null)
                    """)
                .bind("learners", Columns.of(stretches, Stretch::learner))
                .bind("days", Columns.of(stretches, Stretch::day))
                .bind("zones", Columns.of(stretches, s -> s.zone().getId()))
                .bind("reason", reason)
                .map((row, context) -> Map.entry(day(row), session(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static EarnedDay day(ResultSet row) throws SQLException {
    return new EarnedDay(
        row.getLong("learner_id"),
        row.getObject("study_day", LocalDate.class),
        ZoneId.of(row.getString("zone")));
  }

  private static StudySession session(ResultSet row) throws SQLException {
    return StudySession.inRoom(
        row.getObject("study_day", LocalDate.class),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "ended_at"));
  }
}
