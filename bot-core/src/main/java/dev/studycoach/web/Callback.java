package dev.studycoach.web;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An address that a platform gave for answers to what it reported. */
public record Callback(String url) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Sends an answer there, once: what may have arrived is not repeated.
   *
   * @return completes when it was taken, and fails when it was not, or when nobody knows; with
   *     {@link Obstacle#MESSAGE_GONE} if the address takes nothing any more
   */
  public CompletableFuture<Void> post(Json answer) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(answer.toString()))
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenAccept(Callback::requireTaken);
  }

  private static void requireTaken(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status / 100 != 2 || response.body().contains("\"ok\":false")) {
      boolean refused = status / 100 == 4 && status != TOO_MANY;
      Obstacle obstacle = refused ? Obstacle.MESSAGE_GONE : Obstacle.PASSING;
      throw new DeliveryException(obstacle, "no answer is taken: " + status);
    }
  }
}
