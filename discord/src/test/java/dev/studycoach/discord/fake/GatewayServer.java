package dev.studycoach.discord.fake;

import dev.studycoach.fake.Json;
import dev.studycoach.fake.Turns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The socket below the {@link Gateway}. */
final class GatewayServer extends WebSocketServer {
  private final Turns turns;
  private final Gateway gateway;
  private final Violations violations;
  private final Map<WebSocket, Connection> lines = new ConcurrentHashMap<>();
  private boolean started;
  private volatile boolean paused;

  GatewayServer(Turns turns, Gateway gateway, Violations violations) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.turns = turns;
    this.gateway = gateway;
    this.violations = violations;
    setReuseAddr(true);
    setDaemon(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
  }

  /** Waits until it listens; then the port is known. */
  String open() {
    start();
    turns.await("the gateway to listen", () -> Optional.of(started).filter(up -> up), () -> "");
    return "ws://127.0.0.1:" + getPort();
  }

  void paused(boolean now) {
    paused = now;
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (paused) {
      throw new InvalidDataException(1013, "the gateway is paused");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onStart() {
    turns.run(() -> started = true);
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

  /** A line that breaks is no fault of the bot; anything else is one of the fake. */
  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    if (!(error instanceof IOException)) {
      violations.add("the fake gateway itself", error.toString());
    }
  }
}
