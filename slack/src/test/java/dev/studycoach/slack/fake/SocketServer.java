package dev.studycoach.slack.fake;

import dev.studycoach.fake.Turns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The sockets below {@link Sockets}. */
final class SocketServer extends WebSocketServer {
  private final Turns turns;
  private final Sockets sockets;
  private final Violations violations;
  private boolean started;
  private volatile boolean refusing;

  SocketServer(Turns turns, Sockets sockets, Violations violations) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.turns = turns;
    this.sockets = sockets;
    this.violations = violations;
    setReuseAddr(true);
    setDaemon(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
  }

  /** Waits until it listens; then the port is known. */
  void open() {
    start();
    turns.await("the sockets to listen", () -> Optional.of(started).filter(up -> up), () -> "");
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/link/?";
  }

  void refuse(boolean now) {
    refusing = now;
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (refusing) {
      throw new InvalidDataException(1013, "refused by order of a test");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onStart() {
    turns.run(() -> started = true);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    turns.run(() -> sockets.opened(socket, handshake.getResourceDescriptor()));
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    turns.run(() -> sockets.heard(message));
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    turns.run(() -> sockets.closed(socket));
  }

  /** A line that breaks is no fault of the app; anything else is one of the fake. */
  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    if (!(error instanceof IOException)) {
      violations.add("the fake's sockets themselves", error.toString());
    }
  }
}
