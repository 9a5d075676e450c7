package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Token;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Socket Mode: Slack reports through a connection that the coach opens; for one workspace. */
record SlackSocket(SocketModeApp socket) implements Entrance {
  private static final int READERS = 8;

  /** Such a token alone opens sockets. */
  private static final String SCOPE = "connections:write";

  /**
   * @throws ConnectionException if the bot token is refused
   */
  static Seats seats(Slack slack, SlackSettings settings) {
    Token token = Token.of(settings.settings(), SlackSettings.BOT_TOKEN);
    AuthTestResponse bot = known(slack, token, AuthTestResponse::getTeamId);
    return Seats.one(new Seats.Seat(bot.getTeamId(), token.value(), bot.getUserId()));
  }

  /**
   * @throws ConnectionException if the app token is refused
   */
  static SlackSocket of(App app, SlackSettings settings) {
    Token token = Token.of(settings.settings(), SlackSettings.APP_TOKEN);
    known(app.slack(), token, AuthTestResponse::getAppName);
    try {
      return new SlackSocket(new SocketModeApp(token.value(), app, Backend.JavaWebSocket, READERS));
    } catch (IOException e) {
      throw ConnectionException.unreachable(SlackPlatform.NAME, e);
    }
  }

  /**
   * @param proof what Slack tells of the right kind of token alone
   */
  private static AuthTestResponse known(
      Slack slack, Token token, Function<AuthTestResponse, String> proof) {
    return token.known(
        SlackPlatform.NAME,
        secret -> Optional.of(SlackApi.who(slack, secret)).filter(who -> proof.apply(who) != null));
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
