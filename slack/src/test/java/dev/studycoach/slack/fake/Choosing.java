package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.function.Function;

/** What a person can choose or write in the controls of a workspace, and nothing else. */
record Choosing(Team team) {
  /**
   * The state of the control after this choice.
   *
   * @throws AssertionError if Slack would not let anyone choose so
   */
  ObjectNode choose(Control control, List<String> values) {
    return control.state(value(control, values));
  }

  private JsonNode value(Control control, List<String> values) {
    String field = control.field();
    if (field.startsWith("selected_option")) {
      return selected(control, values, control::option);
    }
    if (field.matches("selected_(user|channel|conversation)s?")) {
      return selected(control, values, value -> new TextNode(id(control, value)));
    }
    return values.isEmpty() || values.get(0).isEmpty() ? Json.NULL : written(control, values);
  }

  private static JsonNode selected(
      Control control, List<String> values, Function<String, JsonNode> pick) {
    if (control.many()) {
      requireAtMost(control, values, control.json().path("max_selected_items").asInt(100));
      return Json.list(values.stream().map(pick).toList());
    }
    requireAtMost(control, values, 1);
    return values.isEmpty() ? Json.NULL : pick.apply(values.get(0));
  }

  private static void requireAtMost(Control control, List<String> values, int most) {
    if (values.size() > most || values.stream().distinct().count() < values.size()) {
      throw new AssertionError(control + " takes at most " + most + ", each once: " + values);
    }
  }

  private String id(Control control, String nameOrId) {
    return control.field().startsWith("selected_user")
        ? user(control, nameOrId)
        : channel(control, nameOrId);
  }

  private String user(Control control, String nameOrId) {
    return team.users()
        .filter(user -> user.id().equals(nameOrId) || user.name().equals(nameOrId))
        .map(User::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError(control + " does not offer " + nameOrId));
  }

  private String channel(Control control, String nameOrId) {
    return team.channels().stream()
        .filter(channel -> channel.id().equals(nameOrId) || channel.name().equals(nameOrId))
        .filter(channel -> !channel.archived())
        .map(Channel::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError(control + " does not offer " + nameOrId));
  }

  private static JsonNode written(Control control, List<String> values) {
    String text = values.get(0);
    requireAtMost(control, values, 1);
    requireLength(control, text);
    if (control.type().equals("number_input") && !text.matches("-?\\d+(\\.\\d+)?")) {
      throw new AssertionError(control + " takes numbers only: " + text);
    }
    return new TextNode(text);
  }

  private static void requireLength(Control control, String text) {
    int most = control.json().path("max_length").asInt(3000);
    int least = control.json().path("min_length").asInt(0);
    if (text.length() > most || text.length() < least) {
      throw new AssertionError(
          control + " takes " + least + " to " + most + " characters, not " + text.length());
    }
  }

  /** As a client of one's own making would send it. */
  static ObjectNode forged(Control control, List<String> values) {
    List<JsonNode> made = values.stream().map(value -> forged(control, value)).toList();
    JsonNode one = made.isEmpty() ? Json.NULL : made.get(0);
    return control.state(control.many() ? Json.list(made) : one);
  }

  private static JsonNode forged(Control control, String value) {
    ObjectNode words = Json.of("type", "plain_text", "text", value, "emoji", true);
    boolean option = control.field().startsWith("selected_option");
    return option ? Json.of("text", words, "value", value) : new TextNode(value);
  }
}
