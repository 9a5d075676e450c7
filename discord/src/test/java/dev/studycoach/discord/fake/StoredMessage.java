package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as Discord keeps it; what tests get is the {@link FakeMessage} of a moment. */
final class StoredMessage {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  private final Channel channel;
  private final @Nullable User onlyFor;
  private ObjectNode json;
  private Map<String, FakeFile> files = Map.of();
  private int edits;
  private boolean deleted;

  StoredMessage(Channel channel, @Nullable User onlyFor, ObjectNode json) {
    this.channel = channel;
    this.onlyFor = onlyFor;
    this.json = json;
  }

  Channel channel() {
    return channel;
  }

  String id() {
    return json.get("id").asText();
  }

  ObjectNode json() {
    return json;
  }

  int flags() {
    return json.get("flags").asInt();
  }

  boolean ephemeral() {
    return (flags() & EPHEMERAL) != 0;
  }

  boolean thinking() {
    return (flags() & LOADING) != 0;
  }

  boolean deleted() {
    return deleted;
  }

  boolean visibleTo(User user) {
    return !deleted && Optional.ofNullable(onlyFor).map(user::equals).orElse(true);
  }

  boolean visibleToAll() {
    return !deleted && !ephemeral() && !thinking();
  }

  /** The end of a deferral is no edit. */
  void become(ObjectNode next, List<FakeFile> added) {
    edits += thinking() ? 0 : 1;
    json = next;
    attach(added);
  }

  /** The new files are those of the attachments that were not there before, in order. */
  void attach(List<FakeFile> added) {
    Iterator<FakeFile> more = added.iterator();
    Map<String, FakeFile> all = new LinkedHashMap<>();
    for (JsonNode attachment : json.get("attachments")) {
      String key = attachment.get("id").asText();
      all.put(key, files.containsKey(key) ? files.get(key) : more.next());
    }
    files = all;
  }

  void delete() {
    deleted = true;
    channel.messages().remove(this);
  }

  FakeMessage now() {
    return new FakeMessage(json.deepCopy(), List.copyOf(files.values()), edits, deleted);
  }
}
