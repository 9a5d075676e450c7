package dev.studycoach.help;

import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import java.util.List;
import java.util.function.Supplier;

/** {@code /help} and {@code /about}. */
public final class HelpFeature implements Feature {
  private final Supplier<List<CommandSpec>> commands;

  /**
   * @param commands all commands of the coach, asked for when somebody needs help
   */
  public HelpFeature(Supplier<List<CommandSpec>> commands) {
    this.commands = commands;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("help", "List what I understand"),
            Ack.PRIVATE,
            call -> new Reply.Post(HelpViews.help(commands.get()))),
        Route.command(
            CommandSpec.of("about", "Say who I am and what I keep"),
            Ack.PRIVATE,
            call -> new Reply.Post(HelpViews.about())));
  }
}
