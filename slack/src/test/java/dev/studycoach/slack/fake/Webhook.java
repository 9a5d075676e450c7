package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import dev.studycoach.fake.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Slack over HTTP: posts to the app's request URL, signed, and takes its answer. */
final class Webhook implements Line {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  private final World world;
  private final Acknowledgements acknowledgements;
  private final Violations violations;
  private final Executor threads;
  private final HttpClient client;
  private final URI url;
  private final String secret;

  Webhook(
      World world,
      Acknowledgements acknowledgements,
      Violations violations,
      Executor threads,
      String url,
      String secret) {
    this.world = world;
    this.acknowledgements = acknowledgements;
    this.violations = violations;
    this.threads = threads;
    this.client = HttpClient.newBuilder().executor(threads).build();
    this.url = URI.create(url);
    this.secret = secret;
  }

  @Override
  public void awaitReady() {
    // whether anybody listens is seen when posting
  }

  @Override
  public boolean deliver(Exchange exchange, int attempt) {
    boolean event = exchange.kind() == Kind.EVENT;
    String body = event ? exchange.payload().toString() : form(exchange);
    Map<String, String> headers = new LinkedHashMap<>(sign(body));
    if (attempt > 0) {
      headers.put("X-Slack-Retry-Num", Integer.toString(attempt));
      headers.put("X-Slack-Retry-Reason", "http_timeout");
    }
    HttpRequest request = request(event ? JSON : FORM, body, headers);
    threads.execute(() -> tell(exchange, request));
    return true;
  }

  private void tell(Exchange exchange, HttpRequest request) {
    try {
      Reply reply = send(request);
      world.turns().run(() -> answered(exchange, reply));
    } catch (IOException e) {
      violations.add(exchange.toString(), "the app cannot be reached: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> sign(String body) {
    return Signature.headers(secret, world.now(), body);
  }

  private static String form(Exchange exchange) {
    JsonNode payload = exchange.payload();
    ObjectNode form =
        exchange.kind() == Kind.COMMAND
            ? payload.deepCopy()
            : Json.of("payload", payload.toString());
    return form.properties().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void answered(Exchange exchange, Reply reply) {
    exchange.progress().status(reply.status());
    if (reply.status() != 200) {
      return;
    }
    if (!reply.type().startsWith(JSON) || reply.body().isEmpty()) {
      acknowledgements.arrived(exchange, Json.of("text", reply.body()));
      return;
    }
    Json.tryRead(reply.body())
        .ifPresentOrElse(
            payload -> acknowledgements.arrived(exchange, payload),
            () -> violations.add(exchange.toString(), "answered by no JSON: " + reply.body()));
  }

  private HttpRequest request(String type, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(Turns.PATIENCE)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request.build();
  }

  private Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    String type = response.headers().firstValue("content-type").orElse("");
    return new Reply(response.statusCode(), type, response.body());
  }

  /** Anything at all, and what comes back. */
  Reply send(String type, String body, Map<String, String> headers) {
    try {
      return send(request(type, body, headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
