package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls of the Web API without any library, for mistakes that no library makes. */
final class Plain {
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeSlack slack;

  Plain(FakeSlack slack) {
    this.slack = slack;
  }

  JsonNode call(String token, String method, JsonNode args) {
    return Json.read(post(token, slack.url() + "/api/" + method, args.toString()).body());
  }

  JsonNode call(FakeTeam team, String method, JsonNode args) {
    return call(team.botToken(), method, args);
  }

  HttpResponse<String> post(String token, String url, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
