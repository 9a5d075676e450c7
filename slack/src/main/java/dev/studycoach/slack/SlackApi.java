package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.Calls;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.web.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/** Calls Slack, and takes no answer for a yes that is none. */
record SlackApi(Slack slack, Seats seats, Calls calls) {
  private static final String HOOKS = "https://hooks.slack.com/";

  /** Errors that do not pass, by Slack's names. */
  private static final Json OBSTACLES = Json.file(SlackApi.class, "obstacles.json");

  SlackApi(Slack slack, Seats seats) {
    this(slack, seats, new Calls(slack, SlackApi::retryAfter));
  }

  /**
   * Asks as the coach of a workspace.
   *
   * @param method each has a limit of its own
   * @throws DeliveryException if the workspace does not have the coach
   */
  <T extends SlackApiTextResponse> CompletableFuture<T> ask(
      String team, String method, Calls.Ask<MethodsClient, T> ask) {
    MethodsClient client = slack.methods(seats.of(team).token());
    return calls.make(team + " " + method, () -> granted(ask.of(client)));
  }

  /** The same, and waits for the answer. */
  <T extends SlackApiTextResponse> T get(
      String team, String method, Calls.Ask<MethodsClient, T> ask) {
    return Delivery.await(ask(team, method, ask));
  }

  /** Sends fields that Slack takes as a form. */
  CompletableFuture<ChatPostMessageResponse> send(String team, String method, Json fields) {
    FormBody.Builder form = new FormBody.Builder();
    fields.forForm().forEach(form::add);
    String token = seats.of(team).token();
    return ask(
        team,
        method,
        slack ->
            slack.postFormWithTokenAndParseResponse(
                r -> form, method, token, ChatPostMessageResponse.class));
  }

  /** Whose token it is; a {@link DeliveryException} if Slack knows nobody by it. */
  static AuthTestResponse who(Slack slack, String token) {
    return Calls.once(() -> granted(slack.methods(token).authTest(r -> r)));
  }

  static <T extends SlackApiTextResponse> T granted(T answer) {
    if (!answer.isOk()) {
      throw new DeliveryException(obstacle(answer.getError()), answer.getError());
    }
    return answer;
  }

  private static Optional<String> retryAfter(Exception failure) {
    return failure instanceof SlackApiException refused && refused.getResponse().code() == 429
        ? Optional.of(refused.getResponse().header("Retry-After", "1"))
        : Optional.empty();
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
