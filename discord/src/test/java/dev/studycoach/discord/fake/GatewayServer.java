package dev.studycoach.discord.fake;

import dev.studycoach.fake.Json;
import dev.studycoach.fake.LoopbackSockets;
import dev.studycoach.fake.Turns;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/** The socket below the {@link Gateway}. */
final class GatewayServer extends LoopbackSockets {
  private final Turns turns;
  private final Gateway gateway;
  private final Violations violations;
  private final Map<WebSocket, Connection> lines = new ConcurrentHashMap<>();

  GatewayServer(Turns turns, Gateway gateway, Violations violations) {
    super(turns);
    this.turns = turns;
    this.gateway = gateway;
    this.violations = violations;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String query = handshake.getResourceDescriptor();
    Connection line = new Connection(socket, query.contains("compress=zlib-stream"));
    lines.put(socket, line);
    turns.run(() -> gateway.hello(line));
    if (!query.contains("v=10") || !query.contains("encoding=json")) {
      violations.add("gateway", "not version 10 in JSON: " + query);
      line.close(4012, "Invalid API version.");
    }
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    Optional.ofNullable(lines.get(socket))
        .ifPresent(line -> turns.run(() -> gateway.heard(line, Json.read(message))));
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    Optional.ofNullable(lines.remove(socket))
        .ifPresent(line -> turns.run(() -> gateway.lost(line, code, remote)));
  }

  @Override
  protected void broken(Exception error) {
    violations.add("the fake gateway itself", error.toString());
  }
}
