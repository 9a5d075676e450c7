package dev.studycoach.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The sockets below a fake platform. The library forgets to write what is sent in the moment in
 * which it has written all else, about once in a hundred thousand times; it is reminded of that.
 */
public abstract class LoopbackSockets extends WebSocketServer {
  private static final int REMINDER_MILLIS = 20;
  private static final int TRY_AGAIN_LATER = 1013;

  private final Turns turns;
  private final Timer reminders = new Timer("reminders", true);
  private boolean started;
  private volatile boolean refusing;

  protected LoopbackSockets(Turns turns) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.turns = turns;
    setReuseAddr(true);
    setDaemon(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
  }

  /** Waits until it listens, and tells where; without a slash at the end. */
  public final String open() {
    start();
    turns.await("the sockets to listen", () -> Optional.of(started).filter(up -> up), () -> "");
    return "ws://127.0.0.1:" + getPort();
  }

  /** Whether nobody is let in. */
  public final void refuse(boolean now) {
    refusing = now;
  }

  /** Something broke that is no fault of the one who connected. */
  protected abstract void broken(Exception error);

  @Override
  public final void onStart() {
    reminders.schedule(reminder(), REMINDER_MILLIS, REMINDER_MILLIS);
    turns.run(() -> started = true);
  }

  private TimerTask reminder() {
    return new TimerTask() {
      @Override
      public void run() {
        getConnections().stream()
            .filter(WebSocket::hasBufferedData)
            .forEach(LoopbackSockets.this::onWriteDemand);
      }
    };
  }

  @Override
  public void stop(int timeout, String closeMessage) throws InterruptedException {
    reminders.cancel();
    super.stop(timeout, closeMessage);
  }

  @Override
  public final ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (refusing) {
      throw new InvalidDataException(TRY_AGAIN_LATER, "refused by order of a test");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  /** A line that breaks is nobody's fault. */
  @Override
  public final void onError(@Nullable WebSocket socket, Exception error) {
    if (!(error instanceof IOException)) {
      broken(error);
    }
  }
}
