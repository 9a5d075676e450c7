package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;

/** Turns what the bot sent into what Discord keeps and tells. */
final class MessageBody {
  private static final String STORE = "https://cdn.discordapp.com/attachments/";

  private MessageBody() {}

  /** Replaces in the message exactly those parts that the body names. */
  static void merge(ObjectNode message, JsonNode body, List<FakeFile> files, World world) {
    for (String part : List.of("content", "embeds", "components")) {
      if (body.has(part)) {
        message.set(part, part(part, body.get(part)));
      }
    }
    int wanted = body.path("flags").asInt() & ~(StoredMessage.EPHEMERAL | StoredMessage.LOADING);
    message.put("flags", message.path("flags").asInt() | wanted);
    mergeFiles(message, body, files, world);
    Json.stream(message.get("embeds")).forEach(embed -> finish((ObjectNode) embed, message));
    number(message.get("components"));
  }

  private static JsonNode part(String name, JsonNode given) {
    if (given.isNull()) {
      return name.equals("content") ? Json.of().textNode("") : Json.of().arrayNode();
    }
    return withoutNulls(given.deepCopy());
  }

  /** Discord leaves out what is null in most of its answers. */
  static <T extends JsonNode> T withoutNulls(T tree) {
    Json.deep(tree)
        .filter(JsonNode::isObject)
        .forEach(
            node ->
                List.copyOf(node.properties()).stream()
                    .filter(entry -> entry.getValue().isNull())
                    .forEach(entry -> ((ObjectNode) node).remove(entry.getKey())));
    return tree;
  }

  private static void mergeFiles(
      ObjectNode message, JsonNode body, List<FakeFile> files, World world) {
    requireKnown(message, body.path("attachments"), files);
    ArrayNode kept = Json.of().arrayNode();
    Json.stream(message.get("attachments"))
        .filter(old -> !body.has("attachments") || named(body.get("attachments"), old))
        .forEach(kept::add);
    files.forEach(file -> kept.add(attachment(file, world.nextId())));
    message.set("attachments", kept);
  }

  /** An attachment is one of the new files by its number, or an old one by its id. */
  private static void requireKnown(ObjectNode message, JsonNode named, List<FakeFile> files) {
    for (JsonNode attachment : named) {
      long id = attachment.path("id").asLong();
      boolean old =
          Json.stream(message.get("attachments")).anyMatch(a -> a.get("id").asLong() == id);
      if (!old && id >= files.size()) {
        throw Refusal.invalid("no file for the attachment " + attachment);
      }
    }
  }

  private static boolean named(JsonNode list, JsonNode old) {
    return Json.stream(list)
        .anyMatch(item -> item.path("id").asText().equals(old.get("id").asText()));
  }

  private static ObjectNode attachment(FakeFile file, String id) {
    String url = STORE + id + "/" + file.name();
    ObjectNode json =
        Json.of()
            .put("id", id)
            .put("filename", file.name())
            .put("size", file.content().remaining())
            .put("url", url)
            .put("proxy_url", url);
    Optional.ofNullable(URLConnection.guessContentTypeFromName(file.name()))
        .ifPresent(type -> json.put("content_type", type));
    return file.description().isEmpty() ? json : json.put("description", file.description());
  }

  private static void finish(ObjectNode embed, ObjectNode message) {
    embed.put("type", "rich");
    Json.stream(embed.path("fields")).forEach(field -> completeField((ObjectNode) field));
    for (String picture : List.of("image", "thumbnail")) {
      if (embed.path(picture).path("url").asText().startsWith("attachment://")) {
        resolve((ObjectNode) embed.get(picture), message);
      }
    }
  }

  private static void completeField(ObjectNode field) {
    field.put("inline", field.path("inline").asBoolean());
  }

  private static void resolve(ObjectNode picture, ObjectNode message) {
    String name = picture.get("url").asText().substring("attachment://".length());
    String url =
        Json.stream(message.get("attachments"))
            .filter(file -> file.get("filename").asText().equals(name))
            .map(file -> file.get("url").asText())
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("no file " + name + " for the embed"));
    picture.put("url", url).put("proxy_url", url);
  }

  /** Discord numbers the components and fills in how many of a select must be chosen. */
  private static void number(JsonNode components) {
    int[] next = {1};
    Json.deep(components)
        .filter(node -> node.isObject() && node.has("type"))
        .map(node -> ((ObjectNode) node).put("id", next[0]++))
        .filter(node -> node.get("type").asInt() >= 3 && node.get("type").asInt() <= 8)
        .forEach(MessageBody::completeSelect);
  }

  private static void completeSelect(ObjectNode select) {
    select.put("min_values", select.path("min_values").asInt(1));
    select.put("max_values", select.path("max_values").asInt(1));
  }
}
