package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.Map;
import java.util.TreeMap;

/** A person types a command: its options become what Discord's own client would send. */
final class Typing {
  private final CommandBook.Entry entry;
  private final Resolved resolved;

  Typing(Scene scene, CommandBook.Entry entry) {
    this.entry = entry;
    this.resolved = new Resolved(scene);
  }

  /** The data of a complete command. */
  ObjectNode command(Map<String, String> options) {
    requireComplete(options);
    ArrayNode values = Json.of().arrayNode();
    new TreeMap<>(options).forEach((name, typed) -> values.add(value(entry.option(name), typed)));
    return resolved.into(data(values));
  }

  private void requireComplete(Map<String, String> options) {
    Json.stream(entry.options())
        .filter(option -> option.path("required").asBoolean())
        .map(option -> option.path("name").asText())
        .filter(name -> !options.containsKey(name))
        .forEach(
            name -> {
              throw new AssertionError("the option " + name + " is required");
            });
  }

  /** The data while one option is being typed. */
  ObjectNode unfinished(String name, String typed) {
    JsonNode option = entry.option(name);
    if (!option.path("autocomplete").asBoolean()) {
      throw new AssertionError("the option " + name + " does not complete what is typed");
    }
    ObjectNode value = named(option).put("value", typed).put("focused", true);
    return data(Json.of().arrayNode().add(value));
  }

  private ObjectNode data(ArrayNode values) {
    ArrayNode options = values;
    for (int i = entry.words().size() - 1; i >= 0; i--) {
      int type = i == entry.words().size() - 1 ? 1 : 2;
      ObjectNode word = Json.of().put("type", type).put("name", entry.words().get(i));
      word.set("options", options);
      options = Json.of().arrayNode().add(word);
    }
    ObjectNode data = Json.of().put("type", 1);
    data.set("id", entry.command().get("id"));
    data.set("name", entry.command().get("name"));
    data.set("options", options);
    return data;
  }

  private static ObjectNode named(JsonNode option) {
    return Json.of()
        .put("name", option.get("name").asText())
        .put("type", option.get("type").asInt());
  }

  private ObjectNode value(JsonNode option, String typed) {
    ObjectNode value = named(option);
    if (!option.path("choices").isEmpty()) {
      value.set("value", chosen(option, typed));
      return value;
    }
    return switch (option.get("type").asInt()) {
      case 3 -> value.put("value", text(option, typed));
      case 4 -> value.put("value", whole(option, typed));
      case 5 -> value.put("value", Boolean.parseBoolean(typed));
      case 6 -> value.put("value", resolved.user(typed));
      case 7 -> value.put("value", resolved.channel(typed, option.path("channel_types")));
      case 8 -> value.put("value", resolved.role(typed));
      case 10 -> value.put("value", number(option, typed));
      default -> throw new AssertionError("nobody here can type " + option);
    };
  }

  private static JsonNode chosen(JsonNode option, String typed) {
    return Json.stream(option.get("choices"))
        .filter(c -> c.get("value").asText().equals(typed) || c.get("name").asText().equals(typed))
        .map(choice -> choice.get("value"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("\"" + typed + "\" is not offered: " + option));
  }

  private static String text(JsonNode option, String typed) {
    int least = option.path("min_length").asInt(0);
    int most = option.path("max_length").asInt(6000);
    require(typed.length() >= least && typed.length() <= most, option, typed);
    return typed;
  }

  private static long whole(JsonNode option, String typed) {
    number(option, typed);
    return Long.parseLong(typed);
  }

  private static double number(JsonNode option, String typed) {
    double number = Double.parseDouble(typed);
    double least = option.path("min_value").asDouble(Double.NEGATIVE_INFINITY);
    double most = option.path("max_value").asDouble(Double.POSITIVE_INFINITY);
    require(number >= least && number <= most, option, typed);
    return number;
  }

  private static void require(boolean kept, JsonNode option, String typed) {
    if (!kept) {
      throw new AssertionError("\"" + typed + "\" is outside the limits of " + option);
    }
  }
}
