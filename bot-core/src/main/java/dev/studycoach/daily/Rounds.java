package dev.studycoach.daily;

import dev.studycoach.community.Group;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Wakes a group's round, inside the transaction that changed the group. */
public final class Rounds {
  private final Jdbi jdbi;

  public Rounds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The name of the task of a platform's groups; only processes connected to it run it. */
  static String name(String platform) {
    return "daily." + platform;
  }

  /** Makes the round run at an instant, or earlier if it is due earlier. */
  public void wake(Group group, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into scheduled_tasks as task
                      (task_name, task_instance, execution_time, picked, version)
                    values (:name, :group, :at, false, 1)
                    on conflict (task_name, task_instance)
                    do update set execution_time = least(task.execution_time, :at)
                    """)
                .bind("name", name(group.platform()))
                .bind("group", Long.toString(group.id()))
                .bind("at", at)
                .execute());
  }
}
