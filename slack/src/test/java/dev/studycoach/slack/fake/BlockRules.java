package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The limits of Block Kit that hold with or without the published contract. */
final class BlockRules {
  /** How long a text, or how many the things in a list; {@code type} is that of the element. */
  private record Limit(String type, String at, int least, int most) {
    boolean fits(JsonNode found) {
      int size = found.isArray() ? found.size() : found.asText().length();
      return size >= least && size <= most;
    }

    String complaint(JsonNode found) {
      return type
          + at
          + " has "
          + (found.isArray() ? found.size() : found.asText().length())
          + ", not "
          + least
          + " to "
          + most;
    }
  }

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("section", "/text/text", 1, 3000),
          new Limit("section", "/fields", 1, 10),
          new Limit("header", "/text/text", 1, 150),
          new Limit("actions", "/elements", 1, 25),
          new Limit("context", "/elements", 1, 10),
          new Limit("input", "/label/text", 1, 2000),
          new Limit("input", "/hint/text", 1, 2000),
          new Limit("image", "/alt_text", 1, 2000),
          new Limit("image", "/image_url", 1, 3000),
          new Limit("image", "/title/text", 1, 2000),
          new Limit("button", "/text/text", 1, 75),
          new Limit("button", "/value", 0, 2000),
          new Limit("button", "/url", 1, 3000),
          new Limit("button", "/accessibility_label", 1, 75),
          new Limit("static_select", "/options", 1, 100),
          new Limit("multi_static_select", "/options", 1, 100),
          new Limit("checkboxes", "/options", 1, 10),
          new Limit("radio_buttons", "/options", 1, 10),
          new Limit("overflow", "/options", 1, 5),
          new Limit("", "/block_id", 1, 255),
          new Limit("", "/action_id", 1, 255),
          new Limit("", "/placeholder/text", 1, 150));
  private static final List<Limit> OPTION =
      List.of(
          new Limit("option", "/text/text", 1, 75),
          new Limit("option", "/description/text", 1, 75),
          new Limit("option", "/value", 1, 150));
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "header", List.of("/text/text"),
          "actions", List.of("/elements"),
          "context", List.of("/elements"),
          "input", List.of("/label/text", "/element/type"),
          "image", List.of("/alt_text"),
          "button", List.of("/text/text"),
          "checkboxes", List.of("/options"),
          "radio_buttons", List.of("/options"));

  private BlockRules() {}

  static List<String> broken(JsonNode blocks, int most) {
    List<String> broken = new ArrayList<>();
    if (blocks.size() > most) {
      broken.add(blocks.size() + " blocks, not at most " + most);
    }
    broken.addAll(twice("block_id", blocks));
    for (JsonNode block : blocks) {
      Json.deep(block).filter(JsonNode::isObject).flatMap(BlockRules::inside).forEach(broken::add);
      List<JsonNode> actions = Json.deep(block).filter(node -> node.has("action_id")).toList();
      broken.addAll(twice("action_id", actions));
    }
    return broken;
  }

  private static List<String> twice(String key, Iterable<JsonNode> among) {
    Set<String> seen = new HashSet<>();
    List<String> broken = new ArrayList<>();
    for (JsonNode node : among) {
      if (node.has(key) && !seen.add(node.get(key).asText())) {
        broken.add(key + " " + node.get(key).asText() + " stands twice");
      }
    }
    return broken;
  }

  private static Stream<String> inside(JsonNode node) {
    String type = node.path("type").asText();
    boolean option = type.isEmpty() && node.has("value") && node.path("text").isObject();
    Stream<String> missing =
        NEEDED.getOrDefault(type, List.of()).stream()
            .filter(at -> node.at(at).isMissingNode())
            .map(at -> type + at + " is missing");
    Stream<String> unfit =
        (option ? OPTION : LIMITS)
            .stream()
                .filter(limit -> option || limit.type().isEmpty() || limit.type().equals(type))
                .filter(limit -> !node.at(limit.at()).isMissingNode())
                .filter(limit -> !limit.fits(node.at(limit.at())))
                .map(limit -> limit.complaint(node.at(limit.at())));
    return Stream.of(missing, unfit, odd(type, node)).flatMap(complaints -> complaints);
  }

  private static Stream<String> odd(String type, JsonNode node) {
    if (type.equals("section") && !node.has("text") && !node.has("fields")) {
      return Stream.of("section has neither text nor fields");
    }
    if (type.equals("section")) {
      return Json.stream(node.path("fields"))
          .filter(field -> field.path("text").asText().length() > 2000)
          .map(field -> "section/fields has one of more than 2000");
    }
    boolean picture = node.has("image_url") || node.has("slack_file");
    return type.equals("image") && !picture ? Stream.of("image shows nothing") : Stream.empty();
  }

  /** The characters that people would read. */
  static int letters(JsonNode blocks) {
    return Json.deep(blocks)
        .map(node -> node.path("text"))
        .filter(JsonNode::isTextual)
        .mapToInt(text -> text.asText().length())
        .sum();
  }
}
