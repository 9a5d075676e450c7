package dev.studycoach.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.studycoach.platform.ConnectionException;
import java.io.IOException;

/** Socket Mode: Slack reports through a connection that the coach opens; for one workspace. */
record SlackSocket(SocketModeApp socket) implements Entrance {
  private static final int READERS = 8;

  /**
   * @throws ConnectionException if the app token is refused
   */
  static SlackSocket connect(String appToken, App app) {
    try {
      return new SlackSocket(
          new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, READERS));
    } catch (IOException e) {
      throw ConnectionException.refused(SlackSettings.APP_TOKEN);
    }
  }

  @Override
  public void open() {
    try {
      socket.startAsync();
    } catch (Exception e) {
      throw ConnectionException.unreachable(SlackPlatform.NAME, e);
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
