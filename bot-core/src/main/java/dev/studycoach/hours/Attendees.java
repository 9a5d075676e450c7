package dev.studycoach.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.studycoach.db.Columns;
import dev.studycoach.platform.Presence;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyClock.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The learners among the people in voice rooms. */
final class Attendees {
  private final Jdbi jdbi;

  Attendees(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The study clocks of the learners who are in a room that a started group of its workspace
   * allows; {@code *} allows a room that the platform does not tell. The learners are held, always
   * in the same order, until the transaction ends: no other process credits them meanwhile.
   */
  Map<Long, StudyClock> hold(String platform, List<Presence> present) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.id, c.effective_at, c.zone, c.day_start
                    from learner l join study_clock c on c.learner_id = l.id
                    where l.platform = :platform and l.external_id in (
                      select p.person
                      from unnest(:workspaces::text[], :rooms::text[], :people::text[])
                        as p(workspace, room, person)
                      join workspace w on w.platform = :platform and w.external_id = p.workspace
                      join study_group g on g.workspace_id = w.id and g.state <> 'DRAFT'
                        and coalesce(nullif(p.room, ''), '*') = any(g.rooms))
                    order by l.id
                    for no key update of l
                    """)
                .bind("platform", platform)
                .bind("workspaces", Columns.of(present, Presence::workspace))
                .bind("rooms", Columns.of(present, Presence::room))
                .bind("people", Columns.of(present, Presence::user))
                .map((row, context) -> Map.entry(row.getLong("id"), setting(row)))
                .collect(
                    groupingBy(
                        Map.Entry::getKey,
                        mapping(
                            Map.Entry::getValue, collectingAndThen(toList(), StudyClock::new)))));
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        Columns.instant(row, "effective_at"),
        ZoneId.of(row.getString("zone")),
        row.getObject("day_start", LocalTime.class));
  }
}
