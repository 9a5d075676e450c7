package dev.studycoach.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The few things that are done with JSON everywhere in the fakes. */
public final class Json {
  public static final JsonNode NULL = NullNode.getInstance();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An object of names and values, by turns. */
  public static ObjectNode of(Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      object.set(
          (String) namesAndValues[i],
          value instanceof JsonNode node ? node : MAPPER.<JsonNode>valueToTree(value));
    }
    return object;
  }

  public static ArrayNode list(Collection<? extends JsonNode> items) {
    return MAPPER.createArrayNode().addAll(List.copyOf(items));
  }

  public static ArrayNode list(JsonNode... items) {
    return list(List.of(items));
  }

  public static ArrayNode words(Collection<String> words) {
    ArrayNode list = MAPPER.createArrayNode();
    words.forEach(list::add);
    return list;
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not JSON: " + text, e);
    }
  }

  public static ObjectNode object(String text) {
    return (ObjectNode) read(text);
  }

  /** Nothing at all reads as a missing node. */
  public static JsonNode read(byte[] text) {
    try {
      return text.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing if it is not JSON. */
  public static Optional<JsonNode> tryRead(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  public static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The node itself and all in it, listed first, so that they may be changed on the way. */
  public static Stream<JsonNode> deep(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    collect(node, all);
    return all.stream();
  }

  private static void collect(JsonNode node, List<JsonNode> all) {
    all.add(node);
    node.forEach(child -> collect(child, all));
  }

  /** Copies those of the named values that are there. */
  public static void copy(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      if (from.has(name)) {
        to.set(name, from.get(name).deepCopy());
      }
    }
  }
}
