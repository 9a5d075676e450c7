package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and finds messages, and refuses what Discord would refuse. */
final class Messages {
  private static final String USUAL =
      """
      {"type":0,"content":"","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],
       "edited_timestamp":null,"flags":0,"components":[],"pinned":false,"mention_everyone":false,
       "tts":false}
      """;

  private final World world;
  private final InstantSource clock;
  private final Violations violations;

  Messages(World world, InstantSource clock, Violations violations) {
    this.world = world;
    this.clock = clock;
    this.violations = violations;
  }

  /** A new message; {@code onlyFor} makes it ephemeral. */
  StoredMessage create(Channel channel, @Nullable User onlyFor, Request request, JsonNode body) {
    ObjectNode json = blank(channel, onlyFor == null ? 0 : StoredMessage.EPHEMERAL);
    MessageBody.merge(json, body, request.files(), world);
    check(request, json, body, true);
    StoredMessage message = add(channel, onlyFor, json);
    message.attach(request.files());
    return message;
  }

  /** The place holder of a deferred answer. */
  StoredMessage think(Channel channel, @Nullable User onlyFor) {
    int hidden = onlyFor == null ? 0 : StoredMessage.EPHEMERAL;
    return add(channel, onlyFor, blank(channel, hidden | StoredMessage.LOADING));
  }

  private StoredMessage add(Channel channel, @Nullable User onlyFor, ObjectNode json) {
    StoredMessage message = new StoredMessage(channel, onlyFor, json);
    channel.messages().add(message);
    return message;
  }

  private ObjectNode blank(Channel channel, int flags) {
    ObjectNode json = Json.object(USUAL).put("id", world.nextId()).put("flags", flags);
    json.put("channel_id", channel.id()).put("timestamp", clock.instant().toString());
    json.set("author", world.bot().json());
    return json;
  }

  void edit(StoredMessage message, Request request, JsonNode body) {
    ObjectNode next = message.json().deepCopy();
    next.put("flags", message.flags() & ~StoredMessage.LOADING);
    if (!message.thinking()) {
      next.put("edited_timestamp", clock.instant().toString());
    }
    MessageBody.merge(next, body, request.files(), world);
    boolean speaksFirst = message.thinking() && !body.path("content").asText("").isEmpty();
    check(request, next, body, speaksFirst);
    checkFlags(message, request, body);
    message.become(next, request.files());
  }

  /** Whether an answer is private is settled by the deferral, or by its first version. */
  private void checkFlags(StoredMessage message, Request request, JsonNode body) {
    boolean asked = (body.path("flags").asInt() & StoredMessage.EPHEMERAL) != 0;
    if (asked && !message.ephemeral()) {
      violations.add(request.line(), "a public answer cannot become ephemeral afterwards");
    }
  }

  private void check(Request request, ObjectNode next, JsonNode body, boolean created) {
    Mentions.broken(body, created).forEach(rule -> violations.add(request.line(), rule));
    List<String> broken = new ArrayList<>(MessageRules.broken(next));
    if (body.path("nonce").asText().length() > 25) {
      broken.add("nonce is longer than 25");
    }
    broken.forEach(rule -> violations.add(request.line(), rule));
    if (!broken.isEmpty()) {
      throw Refusal.invalid(String.join("; ", broken));
    }
  }

  static Optional<StoredMessage> find(Channel channel, String id) {
    return channel.messages().stream().filter(message -> message.id().equals(id)).findFirst();
  }
}
