package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** Socket Mode: who is connected, what they are told and what they acknowledge. */
final class Sockets implements Line {
  private static final int MOST = 10;

  private final World world;
  private final Exchanges exchanges;
  private final Acknowledgements acknowledgements;
  private final Violations violations;
  private final List<WebSocket> open = new ArrayList<>();
  private final Set<WebSocket> leaving = new LinkedHashSet<>();
  private final Set<String> tickets = new LinkedHashSet<>();

  Sockets(
      World world, Exchanges exchanges, Acknowledgements acknowledgements, Violations violations) {
    this.world = world;
    this.exchanges = exchanges;
    this.acknowledgements = acknowledgements;
    this.violations = violations;
  }

  /** Lets one connection in. */
  String ticket() {
    String ticket = world.ids().envelope();
    tickets.add(ticket);
    return "ticket=" + ticket + "&app_id=" + World.APP;
  }

  int connected() {
    return open.size() - leaving.size();
  }

  void opened(WebSocket socket, String address) {
    if (open.size() >= MOST || !tickets.removeIf(address::contains)) {
      violations.add("socket", "one too many, or without a fresh ticket: " + address);
      socket.close(1008, "not allowed");
      return;
    }
    open.add(socket);
    ObjectNode about =
        Json.of("host", "applink-fake", "build_number", 1, "approximate_connection_time", 18060);
    ObjectNode hello = Json.of("type", "hello", "num_connections", open.size());
    hello.set("debug_info", about);
    hello.set("connection_info", Json.of("app_id", World.APP));
    socket.send(hello.toString());
  }

  void closed(WebSocket socket) {
    open.remove(socket);
    leaving.remove(socket);
  }

  void heard(String text) {
    JsonNode message = Json.tryRead(text).orElse(Json.NULL);
    Optional<Exchange> exchange = exchanges.byEnvelope(message.path("envelope_id").asText());
    exchange.ifPresentOrElse(
        known -> acknowledgements.arrived(known, message.path("payload")),
        () -> violations.add("socket", "acknowledges nothing that was sent: " + text));
  }

  @Override
  public void awaitReady() {
    world
        .turns()
        .await(
            "a connected app",
            () -> Optional.of(connected()).filter(count -> count > 0),
            () -> "none");
  }

  /** Waits for so many, no more and no fewer. */
  void await(int connections) {
    world
        .turns()
        .await(
            connections + " connections",
            () -> Optional.of(connected()).filter(count -> count == connections),
            () -> connected() + " connections");
  }

  /** Each time another connection, as it comes. */
  @Override
  public boolean deliver(Exchange exchange, int attempt) {
    Optional<WebSocket> socket =
        open.stream().filter(one -> one.isOpen() && !leaving.contains(one)).findFirst();
    return socket.isPresent() && told(socket.get(), envelope(exchange, attempt).toString());
  }

  /** A line may break just now. */
  private boolean told(WebSocket socket, String envelope) {
    open.remove(socket);
    open.add(socket);
    try {
      socket.send(envelope);
      return true;
    } catch (WebsocketNotConnectedException broken) {
      return false;
    }
  }

  private static ObjectNode envelope(Exchange exchange, int attempt) {
    ObjectNode envelope =
        Json.of(
            "envelope_id", exchange.envelopeId(),
            "type", exchange.kind().envelope(),
            "accepts_response_payload", exchange.kind().takesPayload(),
            "payload", exchange.payload());
    if (attempt > 0 || exchange.kind() == Kind.EVENT) {
      envelope.put("retry_attempt", attempt).put("retry_reason", attempt > 0 ? "timeout" : "");
    }
    return envelope;
  }

  /** Asks all to connect anew; they get nothing more. */
  void disconnect() {
    leaving.addAll(open);
    ObjectNode message = Json.of("type", "disconnect", "reason", "refresh_requested");
    message.set("debug_info", Json.of("host", "applink-fake"));
    open.forEach(socket -> socket.send(message.toString()));
  }

  /** The lines go dead. */
  void drop() {
    List<WebSocket> all = List.copyOf(open);
    all.forEach(this::closed);
    all.forEach(socket -> socket.closeConnection(1006, "dropped"));
  }
}
