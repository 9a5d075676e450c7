package dev.studycoach.discord.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain requests, for what the JDA would not send. */
final class RawRequests {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final FakeDiscord discord;

  RawRequests(FakeDiscord discord) {
    this.discord = discord;
  }

  /** A message with that content; gives status and body. */
  String post(String path, String content) {
    String body = "{\"content\":\"%s\",\"allowed_mentions\":{\"parse\":[]}}".formatted(content);
    return send("POST", path, body);
  }

  String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.url() + path))
            .header("Authorization", "Bot " + FakeDiscord.TOKEN)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
