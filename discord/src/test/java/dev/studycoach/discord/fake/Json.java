package dev.studycoach.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The few things that are done with JSON everywhere in the fake. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode object(String text) {
    return (ObjectNode) read(text);
  }

  static ArrayNode list(Collection<? extends JsonNode> items) {
    return MAPPER.createArrayNode().addAll(List.copyOf(items));
  }

  static ArrayNode words(Collection<String> words) {
    ArrayNode list = MAPPER.createArrayNode();
    words.forEach(list::add);
    return list;
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not JSON: " + text, e);
    }
  }

  /** Nothing at all reads as a missing node. */
  static JsonNode read(byte[] text) {
    try {
      return text.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The node itself and all in it, listed first, so that they may be changed on the way. */
  static Stream<JsonNode> deep(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    collect(node, all);
    return all.stream();
  }

  private static void collect(JsonNode node, List<JsonNode> all) {
    all.add(node);
    node.forEach(child -> collect(child, all));
  }

  /** Discord leaves out what is null in most of its answers. */
  static <T extends JsonNode> T withoutNulls(T tree) {
    deep(tree)
        .filter(JsonNode::isObject)
        .forEach(
            node ->
                List.copyOf(node.properties()).stream()
                    .filter(entry -> entry.getValue().isNull())
                    .forEach(entry -> ((ObjectNode) node).remove(entry.getKey())));
    return tree;
  }
}
