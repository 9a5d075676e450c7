package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Typed reading of one map of a file, where each fault names its line. */
final class Fields {
  private final YamlTree tree;
  private final String pointer;
  private final JsonNode node;

  Fields(YamlTree tree, String pointer) {
    this.tree = tree;
    this.pointer = pointer;
    this.node = tree.root().at(pointer);
    if (!node.isObject()) {
      throw new PackException(
          tree.problem(pointer, "A list of names and values is expected here."));
    }
  }

  Fields in(String name) {
    return new Fields(tree, pointer(name));
  }

  /** Where the value of a name stands, as a JSON pointer. */
  String pointer(String name) {
    return pointer + "/" + YamlTree.escape(name);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  void allowOnly(Collection<String> names) {
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!names.contains(name)) {
        throw fault(name, "is not known here; take it out");
      }
    }
  }

  JsonNode list(String name) {
    return check(name, node.path(name).isArray() && !node.path(name).isEmpty(), "must be a list");
  }

  JsonNode map(String name) {
    boolean named =
        node.path(name).properties().stream()
            .map(entry -> entry.getKey())
            .allMatch(key -> !key.isBlank() && key.length() <= 75);
    boolean map = node.path(name).isObject() && !node.path(name).isEmpty();
    return check(name, map && named, "must list names of at most 75 characters with a number each");
  }

  String text(String name, int most) {
    return textOf(name, node.path(name), most);
  }

  String matching(String name, String pattern, String words) {
    String text = text(name, 100);
    check(name, text.matches(pattern), "must be " + words);
    return text;
  }

  int whole(String name, int least, int most) {
    return wholeOf(name, node.path(name), least, most);
  }

  /** Whole numbers; none when the name is absent. */
  List<Integer> wholes(String name, int least, int most) {
    return items(name).stream().map(item -> wholeOf(name, item, least, most)).toList();
  }

  List<String> texts(String name, int most) {
    return items(name).stream().map(item -> textOf(name, item, most)).toList();
  }

  /** Two whole numbers of at least 1, the smaller first. */
  List<Integer> span(String name, int most) {
    List<Integer> span = wholes(name, 1, most);
    check(name, span.size() == 2 && span.get(0) <= span.get(1), "must be [least, most]");
    return span;
  }

  @Nullable LocalDate day(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return LocalDate.parse(text(name, 10));
    } catch (DateTimeParseException e) {
      throw fault(name, "must be a day such as 2026-03-31");
    }
  }

  PackException fault(String name, String words) {
    return new PackException(tree.problem(pointer(name), "“" + name + "” " + words + "."));
  }

  private List<JsonNode> items(String name) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode list = node.path(name);
    check(name, list.isArray(), "must be a list in brackets");
    return IntStream.range(0, list.size()).mapToObj(list::get).toList();
  }

  private String textOf(String name, JsonNode value, int most) {
    boolean fits =
        value.isTextual() && !value.asText().isBlank() && value.asText().length() <= most;
    return check(name, value, fits, "must be text of at most " + most + " characters").asText();
  }

  private int wholeOf(String name, JsonNode value, int least, int most) {
    boolean fits = value.isLong() && value.asLong() >= least && value.asLong() <= most;
    String words = "must be a whole number from " + least + " to " + most;
    return check(name, value, fits, words).asInt();
  }

  private JsonNode check(String name, boolean fits, String words) {
    return check(name, node.path(name), fits, words);
  }

  private JsonNode check(String name, JsonNode value, boolean fits, String words) {
    if (!fits) {
      throw fault(name, words);
    }
    return value;
  }
}
