package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** An error as Slack gives it: with status 200, {@code ok: false} and a word for the reason. */
final class SlackError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ObjectNode json;

  SlackError(String error) {
    this(Json.of("ok", false, "error", error));
  }

  private SlackError(ObjectNode json) {
    super(json.toString());
    this.json = json;
  }

  /** With reasons in prose. */
  static SlackError because(String error, List<String> reasons) {
    List<String> messages = reasons.stream().map(reason -> "[ERROR] " + reason).toList();
    ObjectNode metadata = Json.of("messages", Json.words(messages));
    return new SlackError(Json.of("ok", false, "error", error, "response_metadata", metadata));
  }

  static SlackError scope(String needed, String provided) {
    return new SlackError(
        Json.of("ok", false, "error", "missing_scope", "needed", needed, "provided", provided));
  }

  Answer answer() {
    return Answer.json(json);
  }
}
