package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;

/** The one workspace of a bot token. */
record OneWorkspace(String team, Seat seat) implements Workspaces {
  /**
   * @throws ConnectionException if the token is refused
   */
  static OneWorkspace of(String token, Slack slack) {
    try {
      AuthTestResponse known =
          SlackApi.granted(
              Delivery.await(slack.methodsAsync(token).authTest(r -> r), SlackApi::explain));
      return new OneWorkspace(known.getTeamId(), new Seat(token, known.getUserId()));
    } catch (DeliveryException e) {
      throw e.passing()
          ? ConnectionException.unreachable(SlackPlatform.NAME, e)
          : ConnectionException.refused(SlackSettings.BOT_TOKEN);
    }
  }

  @Override
  public Seat of(String asked) {
    if (!asked.equals(team)) {
      throw new DeliveryException(Obstacle.NOT_ALLOWED, "not installed in " + asked);
    }
    return seat;
  }
}
