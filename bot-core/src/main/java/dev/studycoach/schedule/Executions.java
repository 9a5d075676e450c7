package dev.studycoach.schedule;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What waits in the schedules, for those who wake it. */
final class Executions {
  private final Jdbi jdbi;

  Executions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes an instance of a task run at an instant, or earlier if it is due earlier. */
  void wake(String task, int instance, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into scheduled_tasks as task
                      (task_name, task_instance, execution_time, picked, version)
                    values (:task, :instance, :at, false, 1)
                    on conflict (task_name, task_instance)
                    do update set execution_time = least(task.execution_time, :at)
                    """)
                .bind("task", task)
                .bind("instance", Integer.toString(instance))
                .bind("at", at)
                .execute());
  }
}
