package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as Slack keeps it; what tests get is the {@link FakeMessage} of a moment. */
final class StoredMessage {
  private final Channel channel;
  private final @Nullable User onlyFor;
  private final Map<String, ObjectNode> chosen = new HashMap<>();
  private ObjectNode json;
  private List<FakeFile> files;
  private int edits;
  private boolean deleted;

  /**
   * @param onlyFor the one person who sees a whisper
   */
  StoredMessage(Channel channel, @Nullable User onlyFor, ObjectNode json, List<FakeFile> files) {
    this.channel = channel;
    this.onlyFor = onlyFor;
    this.json = json;
    this.files = files;
  }

  Channel channel() {
    return channel;
  }

  String ts() {
    return json.get("ts").asText();
  }

  ObjectNode json() {
    return json;
  }

  JsonNode blocks() {
    return json.path("blocks");
  }

  boolean byApp() {
    return json.path("app_id").asText().equals(World.APP);
  }

  boolean ephemeral() {
    return onlyFor != null;
  }

  boolean shared() {
    return !deleted && onlyFor == null;
  }

  boolean deleted() {
    return deleted;
  }

  boolean visibleTo(User user) {
    return !deleted && (onlyFor == null || onlyFor.id().equals(user.id()));
  }

  /** What this person has chosen in it, by block and action. */
  ObjectNode chosenBy(User user) {
    return chosen.computeIfAbsent(user.id(), key -> Json.of());
  }

  void become(ObjectNode next, List<FakeFile> nextFiles) {
    json = next;
    files = nextFiles;
    edits++;
  }

  List<FakeFile> files() {
    return files;
  }

  void delete() {
    deleted = true;
  }

  FakeMessage now() {
    return new FakeMessage(channel.id(), json.deepCopy(), ephemeral(), files, edits, deleted);
  }
}
