package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form that the bot opened, filled in by a person. */
final class Modal {
  private static final int TEXT_INPUT = 4;

  private final JsonNode modal;

  Modal(JsonNode modal) {
    this.modal = modal;
  }

  private List<JsonNode> inputs() {
    return Json.deep(modal.path("components")).filter(node -> node.has("custom_id")).toList();
  }

  /** The rules for a form that the published contract does not state. */
  List<String> broken() {
    Set<String> ids = new HashSet<>();
    boolean unique = inputs().stream().allMatch(input -> ids.add(id(input)));
    boolean fits = !inputs().isEmpty() && modal.path("components").size() <= 5;
    return unique && fits
        ? List.of()
        : List.of("a form has one to five inputs with ids of their own: " + modal);
  }

  /**
   * What Discord's client sends when the person submits; a field that is left alone keeps its text.
   *
   * @throws AssertionError if the client would not let it pass
   */
  ObjectNode submitted(Map<String, String> fields) {
    List<String> known = inputs().stream().map(Modal::id).toList();
    for (String name : fields.keySet()) {
      require(known.contains(name), "no field " + name, modal);
    }
    ObjectNode data = Json.of();
    data.set("custom_id", modal.get("custom_id"));
    int[] number = {1};
    data.set("components", filled(modal.get("components"), fields, number));
    return data;
  }

  private ArrayNode filled(JsonNode components, Map<String, String> fields, int[] number) {
    ArrayNode list = Json.of().arrayNode();
    components.forEach(component -> list.add(filledOne(component, fields, number)));
    return list;
  }

  private ObjectNode filledOne(JsonNode component, Map<String, String> fields, int[] number) {
    ObjectNode json = Json.of().put("id", number[0]++);
    json.set("type", component.get("type"));
    if (component.has("component")) {
      json.set("component", filledOne(component.get("component"), fields, number));
    } else if (component.has("components")) {
      json.set("components", filled(component.get("components"), fields, number));
    } else if (component.has("custom_id")) {
      require(component.get("type").asInt() == TEXT_INPUT, "nobody here can fill in", component);
      json.put("custom_id", id(component)).put("value", text(component, fields));
    }
    return json;
  }

  private static String text(JsonNode input, Map<String, String> fields) {
    String text = fields.getOrDefault(id(input), input.path("value").asText(""));
    require(!text.isEmpty() || !input.path("required").asBoolean(true), "required", input);
    require(text.length() <= input.path("max_length").asInt(4000), "too long", input);
    boolean left = text.isEmpty();
    require(left || text.length() >= input.path("min_length").asInt(0), "too short", input);
    return text;
  }

  private static String id(JsonNode input) {
    return input.get("custom_id").asText();
  }

  private static void require(boolean kept, String why, JsonNode input) {
    if (!kept) {
      throw new AssertionError(why + ": " + input);
    }
  }
}
