package dev.studycoach.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON with gaps such as {@code "{name}"} in the place of values, which are filled in; a field
 * whose gap has no word is left out.
 */
public record Template(Json form) {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /**
   * @param words what goes into each gap, as {@link Json#with} takes it
   */
  public Json filled(Map<String, ?> words) {
    JsonNode filled = form.node().deepCopy();
    fill(filled, words);
    return new Json(filled);
  }

  private static void fill(JsonNode part, Map<String, ?> words) {
    if (part instanceof ObjectNode object) {
      List.copyOf(object.properties()).forEach(field -> fill(object, field, words));
    } else {
      part.forEach(item -> fill(item, words));
    }
  }

  /** What is filled in has no gaps itself, whatever it says. */
  private static void fill(
      ObjectNode object, Map.Entry<String, JsonNode> field, Map<String, ?> words) {
    Matcher gap = GAP.matcher(field.getValue().asText(""));
    if (gap.matches()) {
      Optional.ofNullable(words.get(gap.group(1)))
          .flatMap(Json::tree)
          .ifPresentOrElse(
              word -> object.set(field.getKey(), word), () -> object.remove(field.getKey()));
    } else {
      fill(field.getValue(), words);
    }
  }
}
