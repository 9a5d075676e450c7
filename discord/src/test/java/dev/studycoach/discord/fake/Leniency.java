package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** What Discord takes, and JDA sends, although the published contract does not say so. */
final class Leniency {
  private Leniency() {}

  /** A copy of the body in the words of the contract. */
  static JsonNode applied(JsonNode body) {
    JsonNode copy = body.deepCopy();
    Json.deep(copy).filter(JsonNode::isObject).forEach(node -> apply((ObjectNode) node));
    return copy;
  }

  private static void apply(ObjectNode node) {
    List.of("contexts", "integration_types").forEach(name -> toNumbers(node.path(name)));
    node.path("attachments").forEach(Leniency::attachment);
    permissionsToNumber(node);
    recipientToText(node);
    dropDefaults(node);
  }

  /** "Our API accepts strings for int fields if they are parseable as ints". */
  private static void toNumbers(JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      ((ArrayNode) list).set(i, list.get(i).asInt());
    }
  }

  private static void permissionsToNumber(ObjectNode node) {
    JsonNode bits = node.path("default_member_permissions");
    if (bits.isTextual()) {
      node.put("default_member_permissions", Long.parseLong(bits.asText()));
    }
  }

  private static void recipientToText(ObjectNode node) {
    JsonNode recipient = node.path("recipient_id");
    if (recipient.isNumber()) {
      node.put("recipient_id", recipient.asText());
    }
  }

  /** New attachments are numbered, and tell their type as in Discord's documentation. */
  private static void attachment(JsonNode attachment) {
    ((ObjectNode) attachment).put("id", attachment.path("id").asText()).remove("content_type");
  }

  /** Documented for every command, and said of every option though it holds for some only. */
  private static void dropDefaults(ObjectNode node) {
    node.remove("nsfw");
    if (node.has("autocomplete") && !node.path("autocomplete").asBoolean()) {
      node.remove("autocomplete");
    }
  }
}
