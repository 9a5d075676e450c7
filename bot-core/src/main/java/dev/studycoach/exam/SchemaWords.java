package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Map;

/** Says in plain words what the schema found. */
final class SchemaWords {
  private static final Map<String, String> FORMS =
      Map.of(
          "id", "3 to 40 lower-case letters, digits and hyphens",
          "topics", "kebab-case: at most 40 lower-case letters, digits and single hyphens",
          "reference", "an address that begins with https://");
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text; put it in quotes if it looks like something else",
          "integer", "a whole number, without quotes",
          "boolean", "true, or be left out",
          "array", "a list, with a hyphen before each item",
          "object", "a group of names and values");

  private SchemaWords() {}

  static String of(ValidationMessage message, String pointer, JsonNode value) {
    String words = words(message, pointer, value);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(ValidationMessage message, String pointer, JsonNode value) {
    String place = place(pointer);
    String limit = limit(message);
    return switch (message.getType()) {
      case "required" -> place + " lacks “" + message.getProperty() + "”; add it.";
      case "additionalProperties" ->
          "“" + shortened(message.getProperty()) + "” is not known in " + place + "; take it out.";
      case "type" ->
          place + " must be " + TYPES.getOrDefault(type(message), "something else") + ".";
      case "minLength" -> length(place, value) + "; at least " + limit + " are needed.";
      case "maxLength" -> length(place, value) + "; at most " + limit + " fit.";
      case "minItems", "minProperties" ->
          size(place, value) + "; at least " + limit + " are needed.";
      case "maxItems", "maxProperties" -> size(place, value) + "; at most " + limit + " fit.";
      case "minimum" -> place + " must be at least " + limit + ".";
      case "maximum" -> place + " must be at most " + limit + ".";
      case "uniqueItems" -> place + " holds the same item twice.";
      case "pattern", "format" -> place + " must be " + form(pointer) + ".";
      default -> place + ": " + message.getMessage();
    };
  }

  /** The name of a place: "the pack", "question 3", "option 2", "stem". */
  private static String place(String pointer) {
    if (pointer.isEmpty()) {
      return "the pack";
    }
    String[] steps = pointer.split("/", -1);
    String last = steps[steps.length - 1];
    if (!last.matches("\\d{1,6}") || steps.length < 3) {
      return "“" + shortened(last) + "”";
    }
    return steps[steps.length - 2].replaceAll("s$", "") + " " + (Integer.parseInt(last) + 1);
  }

  private static String form(String pointer) {
    return FORMS.entrySet().stream()
        .filter(entry -> pointer.matches(".*/" + entry.getKey() + "(/\\d+)?"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("of another form");
  }

  private static String length(String place, JsonNode value) {
    String words = value.asText();
    return place + " is " + words.codePointCount(0, words.length()) + " characters long";
  }

  private static String size(String place, JsonNode value) {
    return place + " has " + value.size() + (value.size() == 1 ? " item" : " items");
  }

  private static String limit(ValidationMessage message) {
    return message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
  }

  private static String type(ValidationMessage message) {
    return message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
