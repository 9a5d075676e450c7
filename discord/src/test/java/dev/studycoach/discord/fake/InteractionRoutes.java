package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first answer to an interaction. */
final class InteractionRoutes {
  private final Interactions interactions;
  private final Messages messages;
  private final Violations violations;

  InteractionRoutes(Interactions interactions, Messages messages, Violations violations) {
    this.interactions = interactions;
    this.messages = messages;
    this.violations = violations;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/interactions/*/*/callback", this::callback);
  }

  private Answer callback(Routes.Call call) {
    Exchange exchange = open(call);
    int type = call.body().path("type").asInt();
    if (!exchange.kind().allows(type)) {
      throw broken(call.request(), "the answer " + type + " does not fit " + exchange.kind());
    }
    StoredMessage message = perform(exchange, type, call.request(), call.body().path("data"));
    exchange.acknowledge(call.request(), message, type != 5 && type != 6);
    return call.flag("with_response") ? Answer.ok(told(exchange, type, message)) : Answer.empty();
  }

  /** The interaction, if it still waits for its first answer. */
  private Exchange open(Routes.Call call) {
    Request request = call.request();
    Exchange exchange =
        interactions
            .find(call.part(2))
            .filter(known -> known.id().equals(call.part(1)))
            .orElseThrow(() -> unknown(request, "nobody did this"));
    boolean tooOften = exchange.tooOften();
    if (exchange.expired()) {
      throw Refusal.unknownInteraction();
    }
    if (exchange.isAcknowledged()) {
      throw again(request, tooOften);
    }
    if (exchange.late(request.at())) {
      throw unknown(request, "the first answer came after more than 3 s");
    }
    return exchange;
  }

  private Refusal unknown(Request request, String why) {
    violations.add(request.line(), why);
    return Refusal.unknownInteraction();
  }

  private Refusal again(Request request, boolean tooOften) {
    if (tooOften) {
      violations.add(request.line(), "a second answer to one interaction");
    }
    return new Refusal(400, 40060, "Interaction has already been acknowledged.");
  }

  private Refusal broken(Request request, String rule) {
    violations.add(request.line(), rule);
    return Refusal.invalid(rule);
  }

  private @Nullable StoredMessage perform(
      Exchange exchange, int type, Request request, JsonNode data) {
    return switch (type) {
      case 4 -> create(exchange, request, data);
      case 5 -> messages.think(exchange.scene().channel(), reader(exchange, data));
      case 6 -> exchange.source();
      case 7 -> edit(exchange, request, data);
      case 9 -> modal(request, data);
      default -> null;
    };
  }

  private StoredMessage create(Exchange exchange, Request request, JsonNode data) {
    Channel channel = exchange.scene().channel();
    return messages.create(channel, reader(exchange, data), request, data);
  }

  static @Nullable User reader(Exchange exchange, JsonNode data) {
    boolean ephemeral = (data.path("flags").asInt() & StoredMessage.EPHEMERAL) != 0;
    return ephemeral ? exchange.scene().user() : null;
  }

  private StoredMessage edit(Exchange exchange, Request request, JsonNode data) {
    StoredMessage source = exchange.source();
    if (source == null || source.deleted()) {
      throw Refusal.unknownMessage();
    }
    messages.edit(source, request, data);
    return source;
  }

  private @Nullable StoredMessage modal(Request request, JsonNode data) {
    List<String> broken = new Modal(data).broken();
    if (!broken.isEmpty()) {
      throw broken(request, broken.get(0));
    }
    return null;
  }

  private static ObjectNode told(Exchange exchange, int type, @Nullable StoredMessage message) {
    ObjectNode json = Json.of();
    ObjectNode interaction =
        json.putObject("interaction")
            .put("id", exchange.id())
            .put("type", exchange.kind().type())
            .put("channel_id", exchange.scene().channel().id());
    exchange.scene().guild().ifPresent(guild -> interaction.put("guild_id", guild.id()));
    if (message != null) {
      interaction
          .put("response_message_id", message.id())
          .put("response_message_loading", message.thinking())
          .put("response_message_ephemeral", message.ephemeral());
      tellMessage(json, type, message);
    }
    return json;
  }

  private static void tellMessage(ObjectNode json, int type, StoredMessage message) {
    if (type == 4 || type == 7) {
      json.putObject("resource").put("type", type).set("message", message.json().deepCopy());
    }
  }
}
