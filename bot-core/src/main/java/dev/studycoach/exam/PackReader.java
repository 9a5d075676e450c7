package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a tree that is known to follow the pack schema into questions, without checking it again.
 */
final class PackReader {
  private PackReader() {}

  static List<Located> questions(YamlTree tree) {
    return IntStream.range(0, tree.root().path("questions").size())
        .mapToObj(index -> question(tree, index))
        .toList();
  }

  static Located question(YamlTree tree, int index) {
    JsonNode pack = tree.root();
    Question question = question(pack, pack.path("questions").path(index));
    return new Located(question, tree, "/questions/" + index);
  }

  private static Question question(JsonNode pack, JsonNode node) {
    return new Question(
        text(node, "id"),
        code(text(pack, "exam")),
        text(node, "domain"),
        also(node.path("also")),
        items(node.path("topics")).map(JsonNode::asText).toList(),
        node.path("difficulty").asInt(),
        text(node, "stem"),
        items(node.path("options")).map(PackReader::option).toList(),
        text(node, "explanation"),
        URI.create(text(node, "reference")),
        text(pack, "author"),
        text(pack, "licence"));
  }

  private static Option option(JsonNode node) {
    return new Option(text(node, "text"), node.path("correct").asBoolean(), text(node, "reason"));
  }

  private static Map<String, String> also(JsonNode node) {
    Map<String, String> also = new TreeMap<>();
    node.properties().forEach(entry -> also.put(code(entry.getKey()), entry.getValue().asText()));
    return also;
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return IntStream.range(0, list.size()).mapToObj(list::get);
  }

  private static String code(String written) {
    return written.strip().toUpperCase(Locale.ROOT);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText().strip();
  }
}
