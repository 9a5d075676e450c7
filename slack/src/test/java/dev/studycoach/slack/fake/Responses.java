package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the app says through a response_url or right in an acknowledgement. */
final class Responses {
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final World world;
  private final Exchanges exchanges;
  private final Posts posts;
  private final Checks checks;
  private final Violations violations;

  Responses(World world, Exchanges exchanges, Posts posts, Checks checks, Violations violations) {
    this.world = world;
    this.exchanges = exchanges;
    this.posts = posts;
    this.checks = checks;
    this.violations = violations;
  }

  Answer respond(Request request) {
    Optional<Exchange> found = exchanges.byResponsePath(request.path());
    return found.map(exchange -> respond(exchange, request)).orElseGet(() -> gone("expired_url"));
  }

  private Answer respond(Exchange exchange, Request request) {
    Optional<String> trouble = trouble(exchange);
    if (trouble.isPresent()) {
      violations.add("response_url of " + exchange, trouble.get());
      return gone(trouble.get());
    }
    if (!request.header("content-type").orElse("").startsWith("application/json")) {
      throw checks.refused("response_url of " + exchange, "invalid_payload", "it takes JSON");
    }
    say(exchange, request.args(), "response_url of " + exchange);
    return Answer.of(200, "ok");
  }

  private Optional<String> trouble(Exchange exchange) {
    if (world.now().isAfter(exchange.progress().happened().plus(LIFE))) {
      return Optional.of("expired_url");
    }
    return exchange.progress().respond() > USES ? Optional.of("used_url") : Optional.empty();
  }

  private static Answer gone(String error) {
    return Answer.of(404, Json.of("ok", false, "error", error).toString());
  }

  /** Says it anew, in place of the message that was clicked, or takes that away. */
  void say(Exchange exchange, JsonNode body, String where) {
    if (body.path("delete_original").asBoolean()) {
      StoredMessage original = original(exchange, where);
      original.delete();
      exchange.progress().answered(original);
      return;
    }
    checks.message(where, body, Checks.LONGEST_POST);
    exchange.progress().answered(said(exchange, body, where));
  }

  private StoredMessage said(Exchange exchange, JsonNode body, String where) {
    if (body.path("replace_original").asBoolean()) {
      StoredMessage original = original(exchange, where);
      requireSameAudience(original, body, where);
      posts.replace(original, body);
      return original;
    }
    if (exchange.progress().source().isPresent() && !body.has("replace_original")) {
      violations.add(where, "replace_original is not settled, and Slack's default has changed");
    }
    Channel channel = exchange.scene().here();
    return body.path("response_type").asText().equals("in_channel")
        ? posts.post(channel, body, List.of())
        : posts.whisper(channel, exchange.scene().user(), body);
  }

  private StoredMessage original(Exchange exchange, String where) {
    return exchange
        .progress()
        .source()
        .filter(message -> !message.deleted())
        .orElseThrow(
            () -> checks.refused(where, "invalid_payload", "there is no original message"));
  }

  private void requireSameAudience(StoredMessage original, JsonNode body, String where) {
    boolean all = body.path("response_type").asText().equals("in_channel");
    if (body.has("response_type") && all == original.ephemeral()) {
      throw checks.refused(
          where, "invalid_payload", "a message cannot change between whisper and public");
    }
  }
}
