package dev.studycoach.routing;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;

/** A part of the coach: what people can do, and what it does by itself. */
public interface Feature {
  List<Route> routes();

  /** What runs by schedule for the people of one platform. */
  default List<Task<?>> tasks(String platform) {
    return List.of();
  }

  /** What every process does once in half a minute for the people it is connected to. */
  default void beat(String platform) {}
}
