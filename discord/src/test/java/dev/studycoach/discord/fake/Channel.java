package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel of a guild, or the private one of a user, with all that was said there. */
final class Channel {
  static final int TEXT = 0;
  static final int PRIVATE = 1;
  static final int VOICE = 2;

  private final String id;
  private final int type;
  private final String name;
  private final @Nullable Guild guild;
  private final @Nullable User recipient;
  private final Map<String, Long> denials = new LinkedHashMap<>();
  private final List<StoredMessage> messages = new ArrayList<>();

  private Channel(
      String id, int type, String name, @Nullable Guild guild, @Nullable User recipient) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.guild = guild;
    this.recipient = recipient;
  }

  static Channel in(Guild guild, String id, int type, String name) {
    return new Channel(id, type, name, guild, null);
  }

  static Channel with(User recipient, String id) {
    return new Channel(id, PRIVATE, recipient.name(), null, recipient);
  }

  String id() {
    return id;
  }

  int type() {
    return type;
  }

  String name() {
    return name;
  }

  Optional<Guild> guild() {
    return Optional.ofNullable(guild);
  }

  Optional<User> recipient() {
    return Optional.ofNullable(recipient);
  }

  List<StoredMessage> messages() {
    return messages;
  }

  /** What all can read here, in order, as it stands now. */
  List<FakeMessage> readable() {
    return messages.stream().filter(StoredMessage::visibleToAll).map(StoredMessage::now).toList();
  }

  void deny(String role, long permissions) {
    denials.merge(role, permissions, (a, b) -> a | b);
  }

  void allow(String role, long permissions) {
    denials.computeIfPresent(role, (key, denied) -> denied & ~permissions);
  }

  long denied(String role) {
    return denials.getOrDefault(role, 0L);
  }

  ObjectNode json() {
    ObjectNode json = Json.of().put("id", id).put("type", type).put("flags", 0);
    json.put("last_message_id", messages.isEmpty() ? null : messages.get(messages.size() - 1).id());
    recipient().ifPresent(user -> json.putArray("recipients").add(user.json()));
    guild().ifPresent(where -> describe(json, where));
    return json;
  }

  private void describe(ObjectNode json, Guild where) {
    json.put("guild_id", where.id()).put("name", name).put("position", 0).put("nsfw", false);
    json.putNull("parent_id").put("rate_limit_per_user", 0);
    ArrayNode overwrites = json.putArray("permission_overwrites");
    denials.forEach((role, denied) -> overwrites.add(overwrite(role, denied)));
    if (type == VOICE) {
      json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
    } else {
      json.putNull("topic");
    }
  }

  private static ObjectNode overwrite(String role, long denied) {
    return Json.of()
        .put("id", role)
        .put("type", 0)
        .put("allow", "0")
        .put("deny", Long.toString(denied));
  }
}
