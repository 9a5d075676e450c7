package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what can be pressed, chosen or filled in among blocks. */
final class Controls {
  private Controls() {}

  static Stream<Control> in(JsonNode blocks) {
    return Json.stream(blocks).flatMap(Controls::inBlock);
  }

  private static Stream<Control> inBlock(JsonNode block) {
    boolean required = isInput(block) && !block.path("optional").asBoolean();
    return Json.deep(block)
        .filter(node -> node.has("action_id"))
        .map(node -> new Control(block.path("block_id").asText(), node, required));
  }

  static boolean isInput(JsonNode block) {
    return block.path("type").asText().equals("input");
  }

  static Optional<Control> find(JsonNode blocks, String actionId) {
    return in(blocks).filter(control -> control.actionId().equals(actionId)).findFirst();
  }

  /**
   * The one with this action id.
   *
   * @throws AssertionError if there is none
   */
  static Control get(JsonNode blocks, String actionId) {
    return find(blocks, actionId)
        .orElseThrow(
            () -> new AssertionError("no action " + actionId + " among " + in(blocks).toList()));
  }

  /** The action id of the button with this label. */
  static String button(JsonNode blocks, String label) {
    List<Control> buttons = in(blocks).filter(Control::button).toList();
    return buttons.stream()
        .filter(button -> button.json().at("/text/text").asText().equals(label))
        .map(Control::actionId)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button \"" + label + "\" among " + buttons));
  }

  /** {@code state.values}: all that holds a value, as chosen or as it stood at first. */
  static ObjectNode values(JsonNode blocks, ObjectNode chosen) {
    ObjectNode values = Json.of();
    in(blocks)
        .filter(Control::holdsValue)
        .forEach(control -> put(values, control, stateOf(control, chosen)));
    return values;
  }

  private static ObjectNode stateOf(Control control, ObjectNode chosen) {
    JsonNode state = chosen.path(control.blockId()).path(control.actionId());
    return state.isObject() ? state.deepCopy() : control.untouched();
  }

  static void put(ObjectNode values, Control control, ObjectNode state) {
    values.withObjectProperty(control.blockId()).set(control.actionId(), state);
  }

  /** Blocks and controls without an id get one, as in Slack. */
  static JsonNode named(JsonNode blocks, Ids ids) {
    JsonNode named = blocks.deepCopy();
    named.forEach(block -> name((ObjectNode) block, "block_id", ids));
    Json.deep(named)
        .filter(node -> Control.known(node.path("type").asText()))
        .forEach(node -> name((ObjectNode) node, "action_id", ids));
    return named;
  }

  private static void name(ObjectNode node, String key, Ids ids) {
    if (!node.has(key)) {
      node.put(key, ids.next("x"));
    }
  }
}
