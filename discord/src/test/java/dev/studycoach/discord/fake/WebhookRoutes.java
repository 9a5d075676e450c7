package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What follows the first answer: its completion, follow-ups, changes and withdrawals. */
final class WebhookRoutes {
  private static final String MESSAGE = "/webhooks/*/*/messages/*";

  private final Interactions interactions;
  private final Messages messages;
  private final Violations violations;

  WebhookRoutes(Interactions interactions, Messages messages, Violations violations) {
    this.interactions = interactions;
    this.messages = messages;
    this.violations = violations;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/webhooks/*/*", this::followUp)
        .on("GET", MESSAGE, call -> Answer.ok(message(call).json().deepCopy()))
        .on("PATCH", MESSAGE, this::edit)
        .on("DELETE", MESSAGE, this::delete);
  }

  /** A token serves once its interaction is acknowledged, and until it expires. */
  private Exchange exchange(Routes.Call call) {
    return interactions
        .find(call.part(2))
        .filter(known -> call.part(1).equals(World.APPLICATION))
        .filter(Exchange::isAcknowledged)
        .filter(known -> !known.expired())
        .orElseThrow(Refusal::unknownWebhook);
  }

  private StoredMessage message(Routes.Call call) {
    Exchange exchange = exchange(call);
    Optional<StoredMessage> found =
        call.part(3).equals("@original")
            ? exchange.original()
            : Messages.find(exchange.scene().channel(), call.part(3));
    return found.orElseThrow(Refusal::unknownMessage);
  }

  /** The first follow-up to a deferral takes the place of the answer that was promised. */
  private Answer followUp(Routes.Call call) {
    Exchange exchange = exchange(call);
    Optional<StoredMessage> promised = exchange.original().filter(StoredMessage::thinking);
    StoredMessage message = promised.orElse(null);
    if (message == null) {
      message = create(exchange, call.request());
      exchange.followedUp(message);
    } else {
      settle(exchange, message, call.request());
    }
    return Answer.ok(message.json().deepCopy());
  }

  private StoredMessage create(Exchange exchange, Request request) {
    User reader = InteractionRoutes.reader(exchange, request.body());
    return messages.create(exchange.scene().channel(), reader, request, request.body());
  }

  private void settle(Exchange exchange, StoredMessage message, Request request) {
    Mentions.broken(request.body(), true).forEach(rule -> violations.add(request.line(), rule));
    messages.edit(message, request, request.body());
    exchange.completed(message);
  }

  private Answer edit(Routes.Call call) {
    Exchange exchange = exchange(call);
    StoredMessage message = message(call);
    JsonNode body = call.body();
    messages.edit(message, call.request(), body);
    exchange.completed(message);
    return Answer.ok(message.json().deepCopy());
  }

  private Answer delete(Routes.Call call) {
    Exchange exchange = exchange(call);
    StoredMessage message = message(call);
    message.delete();
    exchange.withdrawn(message);
    return Answer.empty();
  }
}
