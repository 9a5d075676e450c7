package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.web.Json;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls Slack, and takes no answer for a yes that is none. Bolt itself waits out rate limits. */
record SlackApi(Slack slack, Seats seats) {
  private static final String HOOKS = "https://hooks.slack.com/";

  /** Errors that do not pass, by Slack's names. */
  private static final Json OBSTACLES = Json.file(SlackApi.class, "obstacles.json");

  /**
   * As the coach of a workspace.
   *
   * @throws DeliveryException if the workspace does not have the coach
   */
  AsyncMethodsClient in(String team) {
    return slack.methodsAsync(seats.of(team).token());
  }

  /**
   * @throws DeliveryException if Slack says no or nothing
   */
  static <T extends SlackApiTextResponse> T await(CompletableFuture<T> asked) {
    return Delivery.await(granted(asked));
  }

  /** The same without waiting. */
  static <T extends SlackApiTextResponse> CompletableFuture<T> granted(CompletableFuture<T> asked) {
    return asked.thenApply(
        answer -> {
          if (!answer.isOk()) {
            throw new DeliveryException(obstacle(answer.getError()), answer.getError());
          }
          return answer;
        });
  }

  /**
   * @throws DeliveryException if Slack knows nobody by the token
   */
  static AuthTestResponse who(Slack slack, String token) {
    return await(slack.methodsAsync(token).authTest(r -> r));
  }

  private static Obstacle obstacle(String error) {
    String known = OBSTACLES.field(error).text("");
    return known.isEmpty() ? Obstacle.PASSING : Obstacle.valueOf(known);
  }

  /** Where answers go: to Slack and to nobody else, whatever a form remembers. */
  String address(@Nullable String url) {
    String base = slack.getConfig().getMethodsEndpointUrlPrefix().replaceFirst("api/$", "");
    return url != null && (url.startsWith(HOOKS) || url.startsWith(base)) ? url : "";
  }
}
