package dev.studycoach.focus;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.db.Columns;
import dev.studycoach.focus.FocusSession.Starter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The focus sessions of all groups; the schema lets no group have two at once. */
final class FocusSessions {
  private static final String SELECT =
      """
      select g.*, w.platform, w.external_id as workspace, f.id as focus_id, f.started_by,
        l.external_id as starter, f.exam as focus_exam, f.focus, f.pause, f.rounds,
        f.started_at as focus_from, f.ended_at, f.channel as posted_in, f.message, f.announced
      from focus_session f
      join study_group g on g.id = f.group_id
      join workspace w on w.id = g.workspace_id
      left join learner l on l.id = f.started_by
      """;

  private final Jdbi jdbi;

  FocusSessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<FocusSession> find(long id) {
    return one("where f.id = :id", id);
  }

  /** The one of a group that nobody has ended, though its time may be over. */
  Optional<FocusSession> running(long group) {
    return one("where f.group_id = :id and f.ended_at is null", group);
  }

  private Optional<FocusSession> one(String condition, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bind("id", id)
                .map((row, context) -> session(row))
                .findOne());
  }

  private static FocusSession session(ResultSet row) throws SQLException {
    Rhythm rhythm = new Rhythm(row.getInt("focus"), row.getInt("pause"), row.getInt("rounds"));
    String starter = row.getString("starter");
    return new FocusSession(
        row.getLong("focus_id"),
        Groups.group(row),
        starter == null ? null : new Starter(row.getLong("started_by"), starter),
        row.getString("focus_exam"),
        new FocusPlan(Columns.instant(row, "focus_from"), rhythm),
        Columns.instantOrNull(row, "ended_at"),
        message(row),
        row.getInt("announced"));
  }

  private static @Nullable MessageRef message(ResultSet row) throws SQLException {
    String channel = row.getString("posted_in");
    String message = row.getString("message");
    return channel == null || message == null ? null : new MessageRef(channel, message);
  }

  /** Gives its id; empty if the group has one that runs. */
  Optional<Long> start(Group group, long learner, FocusPlan plan) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into focus_session
                      (group_id, started_by, exam, focus, pause, rounds, started_at)
                    values (:group, :learner, :exam, :focus, :pause, :rounds, :start)
                    on conflict (group_id) where ended_at is null do nothing returning id
                    """)
                .bind("group", group.id())
                .bind("learner", learner)
                .bind("exam", group.exam())
                .bind("focus", plan.rhythm().focus())
                .bind("pause", plan.rhythm().pause())
                .bind("rounds", plan.rhythm().rounds())
                .bind("start", plan.start())
                .mapTo(Long.class)
                .findOne());
  }

  /** The first end stays. */
  void end(long id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update focus_session set ended_at = ? where id = ? and ended_at is null", at, id));
  }

  void posted(long id, MessageRef message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update focus_session set channel = ?, message = ? where id = ?",
                message.channel(),
                message.message(),
                id));
  }

  /** The channel knows of so many beginnings; never of fewer than before. */
  void announced(long id, int beginnings) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update focus_session set announced = greatest(announced, ?) where id = ?",
                beginnings,
                id));
  }
}
