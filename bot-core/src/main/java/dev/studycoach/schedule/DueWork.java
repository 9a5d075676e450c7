package dev.studycoach.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** A look at what waits in the schedules of this process's tasks. */
final class DueWork {
  private final Jdbi jdbi;
  private final List<String> tasks;

  DueWork(Jdbi jdbi, List<Task<?>> tasks) {
    this.jdbi = jdbi;
    this.tasks = tasks.stream().map(Task::getName).toList();
  }

  boolean any(Instant now) {
    return next().filter(at -> !at.isAfter(now)).isPresent();
  }

  Optional<Instant> next() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select min(execution_time) from scheduled_tasks where task_name = any(:tasks)")
                .bindArray("tasks", String.class, tasks)
                .mapTo(Instant.class)
                .findOne());
  }

  /** Takes over what a killed process had picked; only where no other process can be at work. */
  void release() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update scheduled_tasks set picked = false, picked_by = null where picked"));
  }
}
