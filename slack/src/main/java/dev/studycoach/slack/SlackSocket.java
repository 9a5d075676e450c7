package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import dev.studycoach.oauth.Scopes;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.Calls;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Token;
import java.io.IOException;

/** Socket Mode: Slack reports through a connection that the coach opens; for one workspace. */
record SlackSocket(SocketModeApp socket, Runnable ask) implements Entrance {
  private static final int READERS = 8;

  /** Such a token alone opens sockets. */
  private static final String SCOPE = "connections:write";

  /**
   * @throws ConnectionException if the bot token is refused
   */
  static Seats seats(Slack slack, SlackSettings settings) {
    Token token = Token.of(settings.all(), SlackSettings.BOT_TOKEN);
    AuthTestResponse bot =
        token.known(
            SlackPlatform.NAME, it -> SlackApi.who(slack, it), who -> who.getTeamId() != null);
    return Seats.one(new Seats.Seat(bot.getTeamId(), token.value(), bot.getUserId()));
  }

  /**
   * @throws ConnectionException if the app token is refused
   */
  static SlackSocket of(App app, SlackSettings settings) {
    Token token = Token.of(settings.all(), SlackSettings.APP_TOKEN);
    Slack slack = app.slack();
    token.known(SlackPlatform.NAME, it -> SlackApi.who(slack, it), it -> it.getAppName() != null);
    MethodsClient asApp = slack.methods(token.value());
    Runnable ask = () -> Calls.once(() -> SlackApi.granted(asApp.appsConnectionsOpen(r -> r)));
    try {
      return new SlackSocket(
          new SocketModeApp(token.value(), app, Backend.JavaWebSocket, READERS), ask);
    } catch (IOException e) {
      throw ConnectionException.unreachable(SlackPlatform.NAME, e);
    }
  }

  @Override
  public void open() {
    try {
      socket.startAsync();
    } catch (Exception e) {
      throw Scopes.refused(SlackPlatform.NAME, SCOPE, ask, e);
    }
  }

  @Override
  public String words() {
    return "Socket Mode";
  }

  @Override
  public void close() throws Exception {
    socket.close();
  }
}
