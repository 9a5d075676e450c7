package dev.studycoach.discord;

import dev.studycoach.Bot;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import java.util.List;

/** Every route of the coach, taken by way of Discord. */
record Relay(Bot bot, Desk desk) implements Feature {
  @Override
  public List<Route> routes() {
    return bot.features().stream()
        .flatMap(feature -> feature.routes().stream())
        .filter(route -> !route.name().equals("arrival."))
        .map(this::relayed)
        .toList();
  }

  private Route relayed(Route route) {
    return new Route(
        route.name(),
        route.ack(),
        false,
        route.command(),
        call -> desk.act(route, path(route), call));
  }

  /** Discord cannot run a command bare that has subcommands. */
  private String path(Route route) {
    boolean more = bot.commands().stream().anyMatch(c -> c.path().startsWith(route.name() + " "));
    return more ? route.name() + " show" : route.name();
  }
}
