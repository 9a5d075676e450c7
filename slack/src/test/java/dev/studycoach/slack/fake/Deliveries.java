package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of what people do and tells the app of them. */
final class Deliveries {
  private final World world;
  private final Exchanges exchanges;
  private final String responses;
  private volatile Line line;
  private @Nullable Set<String> subscribed;

  /**
   * @param responses where each response_url begins
   */
  Deliveries(World world, Exchanges exchanges, Line line, String responses) {
    this.world = world;
    this.exchanges = exchanges;
    this.line = line;
    this.responses = responses;
  }

  void use(Line other) {
    line = other;
  }

  Line line() {
    return line;
  }

  void subscribe(Set<String> events) {
    subscribed = events;
  }

  Exchange interaction(
      Kind kind, Scene scene, Progress progress, Function<Keys, ObjectNode> payload) {
    requireInstalled(scene.team());
    return begin(kind, scene, progress, payload);
  }

  /** An event to which the app has not subscribed happens too, but nobody tells it. */
  Exchange event(Scene scene, ObjectNode outer) {
    return begin(Kind.EVENT, scene, new Progress(world.now(), null, null), keys -> outer);
  }

  private Exchange begin(
      Kind kind, Scene scene, Progress progress, Function<Keys, ObjectNode> payload) {
    Keys keys = exchanges.keys(responses);
    Exchange exchange =
        new Exchange(world.turns(), kind, scene, keys, payload.apply(keys), progress);
    exchanges.add(exchange);
    return deliver(exchange, 0);
  }

  Exchange deliver(Exchange exchange, int attempt) {
    if (wanted(exchange) && line.deliver(exchange, attempt)) {
      exchange.progress().deliver(world.now());
    }
    return exchange;
  }

  private boolean wanted(Exchange exchange) {
    String type = exchange.payload().at("/event/type").asText();
    return exchange.kind() != Kind.EVENT
        || Optional.ofNullable(subscribed).map(events -> events.contains(type)).orElse(true);
  }

  private static void requireInstalled(Team team) {
    if (!team.install().alive()) {
      throw new AssertionError("the app is not installed in " + team.name());
    }
  }
}
