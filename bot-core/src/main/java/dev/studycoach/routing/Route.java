package dev.studycoach.routing;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can do: a command by its path, or a button, choice or form by its action's
 * name, such as {@code daily.pick}.
 */
public record Route(
    String name, Ack ack, boolean adminsOnly, @Nullable CommandSpec command, Handler handler) {

  /** The command whose answer a platform may show as a page of its own. */
  public static final String HOME = "home";

  static final String ARRIVAL = "arrival.";

  /**
   * What to do when the coach was added somewhere; it says nothing back. The place's name comes
   * along.
   */
  public static Route arrival(BiConsumer<Origin, String> handler) {
    return action(
        ARRIVAL,
        Ack.PRIVATE,
        call -> {
          handler.accept(call.origin(), call.argument(0));
          return new Reply.Silence();
        });
  }

  public static Route command(CommandSpec spec, Ack ack, Handler handler) {
    return new Route(spec.path(), ack, false, spec, handler);
  }

  public static Route action(String name, Ack ack, Handler handler) {
    return new Route(name, ack, false, null, handler);
  }

  /** Whether this answers such a thing, however it is called: no button can act as a command. */
  boolean fits(Interaction interaction) {
    boolean typed = interaction instanceof Command || interaction instanceof Typing;
    return typed == (command != null) && interaction instanceof Arrival == name.equals(ARRIVAL);
  }

  /** The same, for those alone who may manage the workspace. */
  public Route forAdmins() {
    return new Route(name, ack, true, command, handler);
  }
}
