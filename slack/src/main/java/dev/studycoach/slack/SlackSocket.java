package dev.studycoach.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import dev.studycoach.platform.ConnectionException;
import java.io.IOException;

/** Socket Mode: Slack reports through a connection that the coach opens; for one workspace. */
record SlackSocket(SocketModeApp socket) implements Entrance {
  private static final int READERS = 8;

  /** Such a token alone opens sockets. */
  private static final String SCOPE = "connections:write";

  /**
   * @throws ConnectionException if the app token is refused
   */
  static SlackSocket of(SlackSettings settings, App app) {
    String token = settings.require(SlackSettings.APP_TOKEN);
    OneWorkspace.known(SlackSettings.APP_TOKEN, token, app.slack(), AuthTestResponse::getAppName);
    try {
      return new SlackSocket(new SocketModeApp(token, app, Backend.JavaWebSocket, READERS));
    } catch (IOException e) {
      throw ConnectionException.unreachable(SlackPlatform.NAME, e);
    }
  }

  @Override
  public void open() {
    try {
      socket.startAsync();
    } catch (Exception e) {
      throw socket.getClient() == null
          ? ConnectionException.notGranted(SlackPlatform.NAME, SCOPE)
          : ConnectionException.unreachable(SlackPlatform.NAME, e);
    }
  }

  @Override
  public String words() {
    return "Socket Mode";
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (Exception e) {
      throw ConnectionException.unreachable(SlackPlatform.NAME, e);
    }
  }
}
