package dev.studycoach.community;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.chat.Origin;
import dev.studycoach.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The groups of all workspaces. */
public final class Groups {
  private static final String SELECT =
      """
      select g.*, w.platform, w.external_id as workspace
      from study_group g join workspace w on w.id = g.workspace_id
      """;

  private final Jdbi jdbi;

  public Groups(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Group> find(long id) {
    return find(id, "");
  }

  /** The group, held until the transaction ends: nobody else changes it meanwhile. */
  public Optional<Group> lock(long id) {
    return find(id, " for update of g");
  }

  private Optional<Group> find(long id, String locking) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where g.id = :id" + locking)
                .bind("id", id)
                .map((row, context) -> group(row))
                .findOne());
  }

  /** The group of the channel, or else the only one of the workspace that was ever started. */
  public Optional<Group> of(Origin origin) {
    List<Group> all = in(origin);
    List<Group> started = all.stream().filter(g -> g.state() != Group.State.DRAFT).toList();
    return at(all, origin)
        .or(() -> started.size() == 1 ? Optional.of(started.get(0)) : Optional.empty());
  }

  /** The same, or else the one that this person joined last: for what concerns nobody else. */
  public Optional<Group> ofMember(Origin origin) {
    return of(origin).or(() -> joined(origin));
  }

  private Optional<Group> joined(Origin origin) {
    Map<Long, Group> byId = in(origin).stream().collect(toMap(Group::id, group -> group));
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select m.group_id from membership m join learner l on l.id = m.learner_id
                        where l.platform = :platform and l.external_id = :user
                          and m.group_id = any(:groups)
                        order by m.joined_at desc, m.group_id desc limit 1
                        """)
                    .bindMethods(origin)
                    .bindArray("groups", Long.class, byId.keySet())
                    .mapTo(Long.class)
                    .findOne())
        .map(byId::get);
  }

  private static Optional<Group> at(List<Group> groups, Origin origin) {
    return groups.stream().filter(group -> group.channel().equals(origin.channel())).findFirst();
  }

  /** All groups of the workspace. */
  public List<Group> in(Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where w.platform = :platform and w.external_id = :workspace order by g.id")
                .bind("platform", origin.platform())
                .bind("workspace", origin.workspace())
                .map((row, context) -> group(row))
                .list());
  }

  /** All groups of a platform that run. */
  public List<Group> active(String platform) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where w.platform = :platform and g.state = 'ACTIVE' order by g.id")
                .bind("platform", platform)
                .map((row, context) -> group(row))
                .list());
  }

  /** The group of the channel; if there is none yet, a new draft with the given exam and times. */
  public Group draft(Origin origin, String exam, Timetable timetable) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with known as (
                      insert into workspace (platform, external_id) values (:platform, :workspace)
                      on conflict (platform, external_id) do update set external_id = :workspace
                      returning id)
                    insert into study_group
                      (workspace_id, channel, exam, zone, post_time, started_at, since, admin)
                    select id, :channel, :exam, :zone, :postTime, :since, :since, :user from known
                    on conflict (workspace_id, channel) do nothing
                    """)
                .bindMethods(origin)
                .bindMethods(timetable)
                .bind("exam", exam)
                .bind("zone", timetable.zone().getId())
                .execute());
    return at(in(origin), origin).orElseThrow();
  }

  /** Removes a group that was never started and stands in the way of another in its channel. */
  public void removeDraft(Group draft) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from study_group where id = ? and state = 'DRAFT'", draft.id()));
  }

  /** Writes all settings. */
  public void save(Group group) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update study_group set channel = :channel, role = :role, rooms = :rooms, exam = :exam, zone = :zone,
                      post_time = :postTime, reveal_time = :revealTime, rest_days = :days,
                      state = :state, started_at = :startedAt, since = :since, admin = :admin
                    where id = :id
                    """)
                .bindMethods(group.timetable())
                .bindMethods(group)
                .bind("role", group.venue().role())
                .bind("rooms", group.venue().rooms().toArray(String[]::new))
                .bind("zone", group.zone().getId())
                .bind("state", group.state().name())
                .bind("days", restDays(group))
                .execute());
  }

  private static String[] restDays(Group group) {
    return group.timetable().restDays().stream().map(Enum::name).toArray(String[]::new);
  }

  /** Stops a group until its admin starts it again. */
  public void pause(long id) {
    jdbi.useHandle(
        handle -> handle.execute("update study_group set state = 'PAUSED' where id = ?", id));
  }

  /** Reads a row that has the columns of a group, its platform and its workspace. */
  public static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getLong("id"),
        row.getString("platform"),
        row.getString("workspace"),
        new Venue(row.getString("channel"), row.getString("role"), Columns.texts(row, "rooms")),
        row.getString("exam"),
        timetable(row),
        Group.State.valueOf(row.getString("state")),
        Columns.instant(row, "started_at"),
        row.getString("admin"));
  }

  private static Timetable timetable(ResultSet row) throws SQLException {
    return new Timetable(
        ZoneId.of(row.getString("zone")),
        row.getObject("post_time", LocalTime.class),
        row.getObject("reveal_time", LocalTime.class),
        Columns.texts(row, "rest_days").stream()
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Columns.instant(row, "since"));
  }
}
