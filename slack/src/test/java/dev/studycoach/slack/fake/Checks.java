package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds what the app shows people against all rules; what Slack would refuse is refused. */
final class Checks {
  private static final int BLOCKS = 50;
  private static final int LETTERS = 13_000;
  static final int LONGEST_POST = 40_000;
  static final int LONGEST_UPDATE = 4_000;

  private final Violations violations;
  private final Hostile hostile;
  private final Shelf shelf;

  Checks(Violations violations, Hostile hostile, Shelf shelf) {
    this.violations = violations;
    this.hostile = hostile;
    this.shelf = shelf;
  }

  /**
   * A message, whichever way it comes.
   *
   * @throws SlackError as Slack would give it
   */
  void message(String where, JsonNode body, int longest) {
    JsonNode blocks = body.path("blocks");
    String text = body.path("text").asText("");
    if (text.isEmpty() && blocks.isEmpty() && body.path("attachments").isEmpty()) {
      throw refused(where, "no_text", "neither text nor blocks");
    }
    format(where, body);
    if (BlockRules.letters(blocks) > LETTERS) {
      String what = BlockRules.letters(blocks) + " characters in all blocks";
      throw refused(where, "msg_blocks_too_long", what);
    }
    if (text.length() > longest) {
      throw refused(where, "msg_too_long", text.length() + " characters of text");
    }
    manners(where, body);
  }

  private void format(String where, JsonNode body) {
    if (!listed(body, "blocks") || !listed(body, "attachments")) {
      throw refused(where, "invalid_blocks_format", "blocks or attachments are no list");
    }
    List<String> wrong = new ArrayList<>(BlockRules.broken(body.path("blocks"), BLOCKS));
    body.path("attachments")
        .forEach(some -> wrong.addAll(BlockRules.broken(some.path("blocks"), BLOCKS)));
    wrong.addAll(shelf.unknownIn(body));
    Contract.given().ifPresent(contract -> wrong.addAll(contract.wrong("message", body)));
    refuse(where, "invalid_blocks", wrong);
    JsonNode metadata = body.path("metadata");
    if (metadata.isTextual() || (!metadata.isEmpty() && !complete(metadata))) {
      throw refused(where, "invalid_metadata_format", "metadata " + metadata);
    }
  }

  private static boolean listed(JsonNode body, String name) {
    return !body.has(name) || body.get(name).isArray();
  }

  private static boolean complete(JsonNode metadata) {
    return !metadata.path("event_type").asText().isEmpty()
        && metadata.path("event_payload").isObject();
  }

  /** What Slack lets pass, and the coach must not do. */
  private void manners(String where, JsonNode body) {
    if (!body.path("blocks").isEmpty() && body.path("text").asText("").isBlank()) {
      violations.add(where, "blocks without a text for notifications and screen readers");
    }
    if (body.path("link_names").asText().matches("true|1")
        || body.path("parse").asText().equals("full")) {
      violations.add(where, "link_names and parse let words ping");
    }
    shown(where, body);
  }

  /** Words that people see. */
  void shown(String where, JsonNode body) {
    violations.addAll(where, hostile.in(body));
  }

  /**
   * A modal or a home view.
   *
   * @throws SlackError as Slack would give it
   */
  void view(String where, JsonNode view, String type) {
    List<String> wrong = new ArrayList<>(ViewRules.broken(view, type));
    wrong.addAll(shelf.unknownIn(view));
    if (view.isObject()) {
      Contract.given().ifPresent(contract -> wrong.addAll(contract.wrong(type, view)));
    }
    refuse(where, "invalid_arguments", wrong);
    shown(where, view);
  }

  private void refuse(String where, String error, List<String> wrong) {
    violations.addAll(where, wrong);
    if (!wrong.isEmpty()) {
      throw SlackError.because(error, wrong);
    }
  }

  /** An error that Slack would give, and that is a fault of the app. */
  SlackError refused(String where, String error, String what) {
    violations.add(where, error + ": " + what);
    return SlackError.because(error, List.of(what));
  }
}
