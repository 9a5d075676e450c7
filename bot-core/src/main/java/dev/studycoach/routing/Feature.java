package dev.studycoach.routing;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Text;
import java.util.List;
import java.util.Optional;

/** A part of the coach: what people can do, and what it does by itself. */
public interface Feature {
  List<Route> routes();

  /** What runs by schedule for the people of one platform. */
  default List<Task<?>> tasks(String platform) {
    return List.of();
  }

  /** What it has to say to somebody on their own page; nothing to whom it does not know. */
  default Optional<Panel> panel(Origin origin) {
    return Optional.empty();
  }

  /** What it has to tell somebody once, whatever they have come for; told, it is not told again. */
  default Optional<Text> aside(Origin origin) {
    return Optional.empty();
  }

  /** What every process does once in half a minute for the people it is connected to. */
  default void beat(String platform) {}
}
