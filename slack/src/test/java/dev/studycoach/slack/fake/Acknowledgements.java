package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.util.Map;

/** Takes note of acknowledgements and does what they ask for. */
final class Acknowledgements {
  private final World world;
  private final Responses responses;
  private final Views views;
  private final Checks checks;
  private final Violations violations;

  Acknowledgements(
      World world, Responses responses, Views views, Checks checks, Violations violations) {
    this.world = world;
    this.responses = responses;
    this.views = views;
    this.checks = checks;
    this.violations = violations;
  }

  /**
   * @param payload what came with it; may be missing
   */
  void arrived(Exchange exchange, JsonNode payload) {
    boolean empty = payload.isEmpty() || payload.equals(Json.of("text", ""));
    take(exchange, empty ? Json.of() : payload);
  }

  private void take(Exchange exchange, JsonNode payload) {
    Progress progress = exchange.progress();
    progress.acknowledge(payload, world.now());
    if (progress.tooOften()) {
      violations.add(exchange.toString(), "acknowledged more often than delivered");
    }
    if (world.now().isAfter(progress.delivered().plusSeconds(3)) && !progress.excused()) {
      violations.add(exchange.toString(), "acknowledged after more than 3 s");
    }
    try {
      perform(exchange, payload);
    } catch (SlackError refused) {
      violations.add(exchange.toString(), "the acknowledgement shows nothing: " + refused);
    }
  }

  private void perform(Exchange exchange, JsonNode payload) {
    if (exchange.kind() == Kind.SUBMISSION) {
      submitted(exchange, payload);
    } else if (!payload.isEmpty() && exchange.kind() == Kind.COMMAND) {
      responses.say(exchange, payload, "acknowledgement of " + exchange);
    } else if (!payload.isEmpty()) {
      violations.add(exchange.toString(), "Slack ignores what came with the acknowledgement");
    }
  }

  private void submitted(Exchange exchange, JsonNode payload) {
    StoredView view = exchange.progress().sheet().orElseThrow();
    String where = "acknowledgement of " + exchange;
    switch (payload.path("response_action").asText()) {
      case "" -> view.close();
      case "clear" -> clear(view);
      case "errors" -> errors(view, payload.path("errors"), where);
      case "update" -> {
        views.update(view, payload.path("view"), where);
        exchange.progress().showed(view);
      }
      case "push" ->
          exchange.progress().showed(views.open(exchange, view, payload.path("view"), where));
      default -> throw checks.refused(where, "invalid_arguments", "response_action " + payload);
    }
  }

  private static void clear(StoredView view) {
    view.close();
    view.below().ifPresent(Acknowledgements::clear);
  }

  private void errors(StoredView view, JsonNode errors, String where) {
    if (errors.isEmpty()) {
      throw checks.refused(where, "invalid_arguments", "errors without an error");
    }
    for (Map.Entry<String, JsonNode> error : errors.properties()) {
      boolean there =
          Json.stream(view.blocks())
              .filter(Controls::isInput)
              .anyMatch(block -> block.path("block_id").asText().equals(error.getKey()));
      if (!there) {
        violations.add(where, "an error for no input: " + error.getKey());
      }
    }
    checks.shown(where, errors);
  }
}
