package dev.studycoach.routing;

import org.jspecify.annotations.Nullable;

/**
 * One thing a person can do: a command by its path, or a button, choice or form by its action's
 * name, such as {@code daily.pick}.
 */
public record Route(
    String name, Ack ack, boolean adminsOnly, @Nullable CommandSpec command, Handler handler) {

  public static Route command(CommandSpec spec, Ack ack, Handler handler) {
    return new Route(spec.path(), ack, false, spec, handler);
  }

  public static Route action(String name, Ack ack, Handler handler) {
    return new Route(name, ack, false, null, handler);
  }

  /** The same, for those alone who may manage the workspace. */
  public Route forAdmins() {
    return new Route(name, ack, true, command, handler);
  }
}
