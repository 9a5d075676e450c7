package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules for a whole message that the published contract does not state. */
final class MessageRules {
  private static final int ROW = 1;
  private static final int BUTTON = 2;

  private final JsonNode message;
  private final List<String> broken = new ArrayList<>();

  private MessageRules(JsonNode message) {
    this.message = message;
  }

  /** The rules that this message, as it would be stored, breaks. */
  static List<String> broken(JsonNode message) {
    MessageRules rules = new MessageRules(message);
    rules.checkText();
    rules.checkEmbeds();
    rules.checkIds();
    if (rules.modern()) {
      rules.checkLayout();
    } else {
      rules.checkRows();
    }
    return rules.broken;
  }

  private boolean modern() {
    return (message.path("flags").asInt() & StoredMessage.COMPONENTS_V2) != 0;
  }

  private void require(boolean kept, String rule) {
    if (!kept) {
      broken.add(rule);
    }
  }

  private void checkText() {
    int length = message.path("content").asText().length();
    require(length <= 2000, "content has " + length + " characters, 2000 fit");
    boolean empty =
        Stream.of("embeds", "attachments", modern() ? "components" : "embeds")
            .allMatch(part -> message.path(part).isEmpty());
    require(length > 0 || !empty, "the message is empty");
  }

  private void checkEmbeds() {
    int sum = Json.stream(message.path("embeds")).mapToInt(MessageRules::characters).sum();
    require(sum <= 6000, "embeds have " + sum + " characters in all, 6000 fit");
    require(message.path("embeds").size() <= 10, "more than 10 embeds");
  }

  private static int characters(JsonNode embed) {
    int fields =
        Json.stream(embed.path("fields"))
            .mapToInt(f -> length(f, "name") + length(f, "value"))
            .sum();
    return length(embed, "title")
        + length(embed, "description")
        + length(embed.path("footer"), "text")
        + length(embed.path("author"), "name")
        + fields;
  }

  private static int length(JsonNode node, String field) {
    return node.path(field).asText("").length();
  }

  private void checkIds() {
    Set<String> seen = new HashSet<>();
    Json.deep(message.path("components"))
        .filter(node -> node.has("custom_id"))
        .map(node -> node.get("custom_id").asText())
        .forEach(id -> require(seen.add(id), "custom_id \"" + id + "\" stands twice"));
  }

  private void checkRows() {
    int rows = message.path("components").size();
    require(rows <= 5, rows + " rows, 5 fit");
    message.path("components").forEach(this::checkRow);
  }

  private void checkRow(JsonNode row) {
    JsonNode items = row.path("components");
    require(row.path("type").asInt() == ROW, "a component outside a row: " + row);
    long buttons = Json.stream(items).filter(i -> i.path("type").asInt() == BUTTON).count();
    boolean fits = buttons == items.size() ? buttons >= 1 && buttons <= 5 : items.size() == 1;
    require(fits, "a row holds one to five buttons or one select: " + row);
  }

  private void checkLayout() {
    long parts = Json.deep(message.path("components")).filter(n -> n.has("type")).count();
    require(parts <= 40, parts + " components, 40 fit");
    boolean bare = message.path("content").asText().isEmpty() && message.path("embeds").isEmpty();
    require(bare, "content or embeds beside components of the second version");
  }
}
