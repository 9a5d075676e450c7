package dev.studycoach.slack;

import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import okhttp3.Response;

/** Calls Slack, and takes no answer for a yes that is none. Bolt itself waits out rate limits. */
final class SlackApi implements AutoCloseable {
  private final Slack slack;
  private final Workspaces workspaces;
  private final ExecutorService senders = Executors.newCachedThreadPool();

  SlackApi(Slack slack, Workspaces workspaces) {
    this.slack = slack;
    this.workspaces = workspaces;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  /**
   * @throws DeliveryException if Slack says no or nothing
   */
  <T extends SlackApiTextResponse> T call(
      String team, Function<AsyncMethodsClient, CompletableFuture<T>> method) {
    return Delivery.await(ask(team, method), SlackApi::explain);
  }

  /** The same without waiting. */
  <T extends SlackApiTextResponse> CompletableFuture<T> ask(
      String team, Function<AsyncMethodsClient, CompletableFuture<T>> method) {
    return method
        .apply(slack.methodsAsync(workspaces.of(team).token()))
        .thenApply(SlackApi::granted);
  }

  static <T extends SlackApiTextResponse> T granted(T answer) {
    if (!answer.isOk()) {
      throw new DeliveryException(obstacle(answer.getError()), answer.getError());
    }
    return answer;
  }

  static DeliveryException explain(Throwable failure) {
    return failure instanceof DeliveryException known
        ? known
        : new DeliveryException(Obstacle.PASSING, "no answer from Slack", failure);
  }

  private static Obstacle obstacle(String error) {
    return switch (error) {
      case "channel_not_found", "is_archived" -> Obstacle.CHANNEL_GONE;
      case "not_in_channel",
          "restricted_action",
          "missing_scope",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "invalid_auth",
          "invalid_code",
          "invalid_refresh_token" ->
          Obstacle.NOT_ALLOWED;
      case "message_not_found", "cant_update_message", "edit_window_closed" ->
          Obstacle.MESSAGE_GONE;
      case "user_not_found", "cannot_dm_bot", "messages_tab_disabled", "user_disabled" ->
          Obstacle.CLOSED_TO_MESSAGES;
      default -> Obstacle.PASSING;
    };
  }

  /** Answers by the address that came with what somebody did. */
  CompletableFuture<Void> respond(String url, Json answer) {
    return CompletableFuture.runAsync(() -> post(url, Json.write(answer)), senders);
  }

  private void post(String url, String answer) {
    try (Response response =
        slack.getHttpClient().postJsonBody(url, JsonParser.parseString(answer))) {
      if (!response.isSuccessful()) {
        throw new DeliveryException(Obstacle.PASSING, "Slack took no answer: " + response.code());
      }
    } catch (IOException e) {
      throw explain(e);
    }
  }

  @Override
  public void close() {
    senders.shutdown();
  }
}
