package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/**
 * A message as it stood at the moment it was asked for; a later look needs a new question.
 *
 * @param files all that was uploaded with it, also those shown inside an embed
 * @param edits how often it was changed; the end of a deferral is no change
 */
public record FakeMessage(ObjectNode json, List<FakeFile> files, int edits, boolean deleted) {
  public FakeMessage {
    files = List.copyOf(files);
  }

  public String id() {
    return json.get("id").asText();
  }

  public String channelId() {
    return json.get("channel_id").asText();
  }

  public String content() {
    return json.get("content").asText();
  }

  public List<JsonNode> embeds() {
    return Json.stream(json.get("embeds")).toList();
  }

  public boolean ephemeral() {
    return (json.get("flags").asInt() & StoredMessage.EPHEMERAL) != 0;
  }

  /** The buttons and selects in reading order. */
  public List<JsonNode> controls() {
    return Json.deep(json.get("components"))
        .filter(node -> node.has("type") && node.path("type").asInt() != 1)
        .filter(node -> node.has("custom_id") || node.has("url"))
        .toList();
  }

  public List<String> customIds() {
    return controls().stream()
        .filter(control -> control.has("custom_id"))
        .map(control -> control.get("custom_id").asText())
        .toList();
  }

  /** The custom id of the button with this label. */
  public String button(String label) {
    return controls().stream()
        .filter(control -> control.path("label").asText().equals(label))
        .map(control -> control.path("custom_id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button \"" + label + "\" among " + controls()));
  }
}
