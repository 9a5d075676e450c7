package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** A person uses what stands on a message; only what is offered there can be used. */
final class Clicks {
  private static final int BUTTON = 2;
  private static final int STRINGS = 3;
  private static final int USERS = 5;
  private static final int ROLES = 6;
  private static final int CHANNELS = 8;

  private final Scene scene;

  Clicks(Scene scene) {
    this.scene = scene;
  }

  /**
   * The message as it stands now.
   *
   * @throws AssertionError if it is gone or not shown to this person
   */
  StoredMessage message(FakeMessage seen) {
    return Messages.find(scene.channel(), seen.id())
        .filter(message -> message.visibleTo(scene.user()))
        .orElseThrow(
            () -> new AssertionError(scene.user().name() + " does not see the message " + seen));
  }

  ObjectNode press(StoredMessage message, String customId) {
    JsonNode control = control(message, customId);
    require(control.get("type").asInt() == BUTTON, "not a button", control);
    return data(control);
  }

  ObjectNode choose(StoredMessage message, String customId, List<String> values) {
    JsonNode control = control(message, customId);
    require(control.get("type").asInt() != BUTTON, "not a select", control);
    int least = control.path("min_values").asInt(1);
    int most = control.path("max_values").asInt(1);
    require(values.size() >= least && values.size() <= most, "too few or too many", control);
    Resolved resolved = new Resolved(scene);
    ArrayNode chosen = Json.of().arrayNode();
    values.forEach(value -> chosen.add(value(control, value, resolved)));
    ObjectNode data = data(control);
    data.set("values", chosen);
    return resolved.into(data);
  }

  /** What a client of one's own making could send: any id, and values nobody offered. */
  static ObjectNode forge(String customId, List<String> values) {
    int type = values.isEmpty() ? BUTTON : STRINGS;
    ObjectNode data = Json.of().put("component_type", type).put("custom_id", customId);
    data.put("id", 1);
    if (!values.isEmpty()) {
      ArrayNode chosen = data.putArray("values");
      values.forEach(chosen::add);
    }
    return data;
  }

  private static JsonNode control(StoredMessage message, String customId) {
    JsonNode control =
        Json.deep(message.json().get("components"))
            .filter(node -> node.path("custom_id").asText().equals(customId))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "no \"" + customId + "\" among " + message.json().get("components")));
    require(!control.path("disabled").asBoolean(), "disabled", control);
    return control;
  }

  private static String value(JsonNode control, String value, Resolved resolved) {
    return switch (control.get("type").asInt()) {
      case STRINGS -> offered(control, value);
      case USERS -> resolved.user(value);
      case ROLES -> resolved.role(value);
      case CHANNELS -> resolved.channel(value, control.path("channel_types"));
      default -> throw new AssertionError("nobody here can choose from " + control);
    };
  }

  private static String offered(JsonNode control, String value) {
    boolean there =
        Json.stream(control.get("options")).anyMatch(o -> o.get("value").asText().equals(value));
    require(there, "\"" + value + "\" is not offered", control);
    return value;
  }

  private static ObjectNode data(JsonNode control) {
    ObjectNode data = Json.of().put("component_type", control.get("type").asInt());
    data.set("custom_id", control.get("custom_id"));
    data.set("id", control.get("id"));
    return data;
  }

  private static void require(boolean kept, String why, JsonNode control) {
    if (!kept) {
      throw new AssertionError(why + ": " + control);
    }
  }
}
