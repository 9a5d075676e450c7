package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What YAML 1.1 takes words without quotes for. Only plain decimal numbers become numbers; what it
 * would also take for one (octal, sexagesimal, a million digits) stays text, as do dates.
 */
final class PlainWords {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{1,15}");

  private PlainWords() {}

  static JsonNode value(String words) {
    if (NULL.contains(words)) {
      return JSON.nullNode();
    }
    boolean yes = TRUE.contains(words);
    return yes || FALSE.contains(words) ? JSON.booleanNode(yes) : numberOrText(words);
  }

  private static JsonNode numberOrText(String words) {
    if (WHOLE.matcher(words).matches()) {
      return JSON.numberNode(Long.parseLong(words));
    }
    boolean decimal = DECIMAL.matcher(words).matches();
    return decimal ? JSON.numberNode(Double.parseDouble(words)) : JSON.textNode(words);
  }
}
