package dev.studycoach.community;

import dev.studycoach.chat.Origin;
import dev.studycoach.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where g.id = :id")
                .bind("id", id)
                .map((row, context) -> group(row))
                .findOne());
  }

  /** The group, if it belongs to the workspace from which somebody asks. */
  public Optional<Group> find(long id, Origin origin) {
    return find(id)
        .filter(group -> group.platform().equals(origin.platform()))
        .filter(group -> group.workspace().equals(origin.workspace()));
  }

  /** The group of the channel, or else the only one of the workspace. */
  public Optional<Group> of(Origin origin) {
    List<Group> all = in(origin.platform(), origin.workspace());
    return all.stream()
        .filter(group -> group.channel().equals(origin.channel()))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  public List<Group> in(String platform, String workspace) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where w.platform = :platform and w.external_id = :workspace order by g.id")
                .bind("platform", platform)
                .bind("workspace", workspace)
                .map((row, context) -> group(row))
                .list());
  }

  /** The group of the channel; if there is none yet, a new draft with the given exam and zone. */
  public Group draft(Origin origin, String exam, ZoneId zone, LocalTime postTime, Instant now) {
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
                    select id, :channel, :exam, :zone, :postTime, :now, :now, :user from known
                    on conflict (workspace_id, channel) do nothing
                    """)
                .bindMethods(origin)
                .bind("exam", exam)
                .bind("zone", zone.getId())
                .bind("postTime", postTime)
                .bind("now", now)
                .execute());
    return in(origin.platform(), origin.workspace()).stream()
        .filter(group -> group.channel().equals(origin.channel()))
        .findFirst()
        .orElseThrow();
  }

  /** Writes all settings; the one who changed them hears of trouble from now on. */
  public void save(Group group, String admin) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update study_group set channel = :channel, exam = :exam, zone = :zone,
                      post_time = :postTime, reveal_time = :revealTime, rest_days = :days,
                      state = :state, started_at = :startedAt, since = :since, admin = :by
                    where id = :id
                    """)
                .bindMethods(group)
                .bind("zone", group.zone().getId())
                .bind("state", group.state().name())
                .bind("days", group.restDays().stream().map(Enum::name).toArray(String[]::new))
                .bind("by", admin)
                .execute());
  }

  /** Stops an active group; false if it was stopped already, so that only one tells the admin. */
  public boolean pause(long id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update study_group set state = 'PAUSED' where id = :id and state = 'ACTIVE'")
                    .bind("id", id)
                    .execute())
        == 1;
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getLong("id"),
        row.getString("platform"),
        row.getString("workspace"),
        row.getString("channel"),
        row.getString("exam"),
        ZoneId.of(row.getString("zone")),
        row.getObject("post_time", LocalTime.class),
        row.getObject("reveal_time", LocalTime.class),
        Columns.texts(row, "rest_days").stream()
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Group.State.valueOf(row.getString("state")),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "since"),
        row.getString("admin"));
  }
}
