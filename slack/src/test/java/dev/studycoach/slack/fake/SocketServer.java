package dev.studycoach.slack.fake;

import dev.studycoach.fake.LoopbackSockets;
import dev.studycoach.fake.Turns;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/** The sockets below {@link Sockets}. */
final class SocketServer extends LoopbackSockets {
  private final Turns turns;
  private final Sockets sockets;
  private final Violations violations;

  SocketServer(Turns turns, Sockets sockets, Violations violations) {
    super(turns);
    this.turns = turns;
    this.sockets = sockets;
    this.violations = violations;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/link/?";
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

  @Override
  protected void broken(Exception error) {
    violations.add("the fake's sockets themselves", error.toString());
  }
}
