package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that people did, and how the bot is told of it. */
final class Interactions {
  private final World world;
  private final Gateway gateway;
  private final InstantSource clock;
  private final Map<String, Exchange> byToken = new LinkedHashMap<>();
  private String locale = "en-GB";

  Interactions(World world, Gateway gateway, InstantSource clock) {
    this.world = world;
    this.gateway = gateway;
    this.clock = clock;
  }

  void locale(String tag) {
    locale = tag;
  }

  Exchange dispatch(Kind kind, Scene scene, ObjectNode data, @Nullable StoredMessage source) {
    ObjectNode payload =
        scene.interaction(kind, world.nextId(), UUID.randomUUID().toString(), locale);
    payload.set("data", data);
    if (source != null) {
      payload.set("message", source.json().deepCopy());
    }
    Exchange exchange = new Exchange(world.turns(), kind, scene, payload, source);
    byToken.put(exchange.token(), exchange);
    return dispatch(exchange);
  }

  /** Also again: the very same interaction. */
  Exchange dispatch(Exchange exchange) {
    JsonNode payload = exchange.interaction();
    Optional<Guild> guild = exchange.scene().guild();
    int told =
        guild.isPresent()
            ? gateway.dispatch("INTERACTION_CREATE", 0, guild.get(), session -> payload)
            : gateway.dispatchPrivate("INTERACTION_CREATE", payload);
    exchange.delivered(clock.instant(), told);
    return exchange;
  }

  Optional<Exchange> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Those that were left thinking. */
  List<Exchange> unfinished() {
    return byToken.values().stream().filter(Exchange::thinking).toList();
  }
}
