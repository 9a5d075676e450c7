package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts by which somebody tries to ping or to lure; nobody may ever be shown them as such. */
final class Hostile {
  private static final Pattern CONTROL = Pattern.compile("<[^<>]+>");
  private static final Set<String> UNSEEN =
      Set.of(
          "value",
          "initial_value",
          "action_id",
          "block_id",
          "callback_id",
          "external_id",
          "private_metadata",
          "metadata");

  private final Set<String> sequences = new CopyOnWriteArraySet<>();
  private final Set<String> twice = new CopyOnWriteArraySet<>();

  void forbid(String text) {
    List<String> found = CONTROL.matcher(text).results().map(MatchResult::group).toList();
    sequences.addAll(found);
    found.forEach(sequence -> twice.add(escaped(escaped(sequence))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What is forbidden in what people would see of this. */
  List<String> in(JsonNode body) {
    Set<String> shown = new LinkedHashSet<>();
    collect(body, shown);
    return shown.stream().flatMap(this::complaints).distinct().toList();
  }

  private Stream<String> complaints(String text) {
    Stream<String> raw =
        sequences.stream().filter(text::contains).map(what -> "not escaped: " + what);
    Stream<String> garbled =
        twice.stream().filter(text::contains).map(what -> "escaped twice: " + what);
    return Stream.concat(raw, garbled);
  }

  private static void collect(JsonNode node, Set<String> shown) {
    if (node.isTextual()) {
      shown.add(node.asText());
    }
    node.properties().stream()
        .filter(entry -> !UNSEEN.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .forEach(value -> collect(value, shown));
    if (node.isArray()) {
      node.forEach(item -> collect(item, shown));
    }
  }
}
