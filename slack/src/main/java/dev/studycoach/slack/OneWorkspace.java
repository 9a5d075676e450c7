package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;
import java.util.function.Function;

/** The one workspace of a bot token. */
record OneWorkspace(String team, Seat seat) implements Workspaces {
  /**
   * @throws ConnectionException if the token is refused
   */
  static OneWorkspace of(SlackSettings settings, Slack slack) {
    String token = settings.require(SlackSettings.BOT_TOKEN);
    AuthTestResponse known =
        known(SlackSettings.BOT_TOKEN, token, slack, AuthTestResponse::getTeamId);
    return new OneWorkspace(known.getTeamId(), new Seat(token, known.getUserId()));
  }

  /**
   * @param proof what Slack tells of the right kind of token alone
   * @throws ConnectionException if Slack does not take the token in a setting
   */
  static AuthTestResponse known(
      String setting, String token, Slack slack, Function<AuthTestResponse, String> proof) {
    try {
      AuthTestResponse known = who(token, slack);
      if (proof.apply(known) != null) {
        return known;
      }
    } catch (DeliveryException e) {
      if (e.passing()) {
        throw ConnectionException.unreachable(SlackPlatform.NAME, e);
      }
    }
    throw ConnectionException.refused(setting);
  }

  /**
   * @throws DeliveryException if Slack knows nobody by the token
   */
  static AuthTestResponse who(String token, Slack slack) {
    return SlackApi.granted(
        Delivery.await(slack.methodsAsync(token).authTest(r -> r), SlackApi::explain));
  }

  @Override
  public Seat of(String asked) {
    if (!asked.equals(team)) {
      throw new DeliveryException(Obstacle.NOT_ALLOWED, "not installed in " + asked);
    }
    return seat;
  }

  @Override
  public List<String> teams() {
    return List.of(team);
  }
}
