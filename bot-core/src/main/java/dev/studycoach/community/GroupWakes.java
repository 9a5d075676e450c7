package dev.studycoach.community;

import dev.studycoach.schedule.Wakes;
import org.jdbi.v3.core.Jdbi;

/** When the coach looks after each group next. */
public final class GroupWakes {
  private GroupWakes() {}

  /** For its questions. A group that does not run has no turn. */
  public static Wakes<GroupTurn> daily(Jdbi jdbi) {
    return of(jdbi, "daily", "round");
  }

  /** For the review of its week. */
  public static Wakes<GroupTurn> digest(Jdbi jdbi) {
    return of(jdbi, "digest", "digest_wake");
  }

  private static Wakes<GroupTurn> of(Jdbi jdbi, String task, String table) {
    String turns =
        """
        select k.*, g.*, w.external_id as workspace
        from %s k join study_group g on g.id = k.group_id
        join workspace w on w.id = g.workspace_id
        """
            .formatted(table);
    return new Wakes<>(
        jdbi,
        new Wakes.Table(task, table, "group_id", turns),
        (row, wake) -> new GroupTurn(Groups.group(row), wake));
  }
}
