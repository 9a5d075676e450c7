package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Something in a block that can be pressed, chosen or filled in. */
record Control(String blockId, JsonNode json, boolean required) {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("static_select", "selected_option"),
          Map.entry("radio_buttons", "selected_option"),
          Map.entry("overflow", "selected_option"),
          Map.entry("multi_static_select", "selected_options"),
          Map.entry("checkboxes", "selected_options"),
          Map.entry("conversations_select", "selected_conversation"),
          Map.entry("multi_conversations_select", "selected_conversations"),
          Map.entry("channels_select", "selected_channel"),
          Map.entry("multi_channels_select", "selected_channels"),
          Map.entry("users_select", "selected_user"),
          Map.entry("multi_users_select", "selected_users"),
          Map.entry("datepicker", "selected_date"),
          Map.entry("timepicker", "selected_time"),
          Map.entry("plain_text_input", "value"),
          Map.entry("email_text_input", "value"),
          Map.entry("url_text_input", "value"),
          Map.entry("number_input", "value"));

  static boolean known(String type) {
    return type.equals("button") || FIELDS.containsKey(type);
  }

  String type() {
    return json.path("type").asText();
  }

  String actionId() {
    return json.path("action_id").asText();
  }

  boolean button() {
    return type().equals("button");
  }

  /** Where its value stands in a payload. */
  String field() {
    return Optional.ofNullable(FIELDS.get(type()))
        .orElseThrow(() -> new AssertionError("nothing can be chosen in a " + type()));
  }

  boolean holdsValue() {
    return FIELDS.containsKey(type()) && !type().equals("overflow");
  }

  boolean many() {
    return field().endsWith("s");
  }

  /** As it stands when nobody has touched it. */
  ObjectNode untouched() {
    String start = "initial_" + field().replace("selected_", "");
    JsonNode nothing = many() ? Json.list() : Json.NULL;
    return state(json.has(start) ? json.get(start).deepCopy() : nothing);
  }

  ObjectNode state(JsonNode value) {
    return Json.of("type", type(), field(), value);
  }

  boolean empty(ObjectNode state) {
    JsonNode value = state.path(field());
    return value.isNull() || (value.isArray() && value.isEmpty());
  }

  /** What can be chosen, of those selects that list it. */
  List<JsonNode> options() {
    Stream<JsonNode> grouped =
        Json.stream(json.path("option_groups"))
            .flatMap(group -> Json.stream(group.path("options")));
    return Stream.concat(Json.stream(json.path("options")), grouped).toList();
  }

  JsonNode option(String value) {
    return options().stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(this + " does not offer \"" + value + "\""));
  }

  @Override
  public String toString() {
    return type() + " " + actionId() + " in block " + blockId;
  }
}
