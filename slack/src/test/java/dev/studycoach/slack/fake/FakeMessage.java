package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/**
 * A message as it stood at the moment it was asked for; a later look needs a new question.
 *
 * @param channel the id of the channel
 * @param ephemeral whether one person alone sees it
 * @param files all that was uploaded with it, also those shown in an image block
 * @param edits how often it was changed
 */
public record FakeMessage(
    String channel,
    ObjectNode json,
    boolean ephemeral,
    List<FakeFile> files,
    int edits,
    boolean deleted) {
  public FakeMessage {
    files = List.copyOf(files);
  }

  public String ts() {
    return json.get("ts").asText();
  }

  /** What a notification shows and a screen reader says. */
  public String text() {
    return json.path("text").asText();
  }

  /** The id of the one who wrote it. */
  public String user() {
    return json.path("user").asText();
  }

  public JsonNode blocks() {
    return json.path("blocks");
  }

  public JsonNode metadata() {
    return json.path("metadata");
  }

  /** The buttons and selects in reading order. */
  public List<JsonNode> controls() {
    return Json.deep(blocks()).filter(node -> node.has("action_id")).toList();
  }

  public List<String> actionIds() {
    return controls().stream().map(control -> control.get("action_id").asText()).toList();
  }

  /** The action id of the button with this label. */
  public String button(String label) {
    return Controls.button(blocks(), label);
  }
}
