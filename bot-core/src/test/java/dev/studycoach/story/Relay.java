package dev.studycoach.story;

import dev.studycoach.Bot;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import java.util.List;

/** Every route of the coach, taken by way of another platform. */
public record Relay(Bot bot, Desk desk) implements Feature {
  /** Does on a platform what somebody wants to do, and reads the answer. */
  public interface Desk {
    Reply act(Route route, Call call);
  }

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
        route.name(), route.ack(), false, route.command(), call -> desk.act(route, call));
  }
}
