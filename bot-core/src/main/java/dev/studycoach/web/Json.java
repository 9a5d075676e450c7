package dev.studycoach.web;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as platforms speak it: built field by field, and read without asking what is missing. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode node;

  Json(JsonNode node) {
    this.node = node;
  }

  public static Json object() {
    return new Json(MAPPER.createObjectNode());
  }

  /** An object with one field. */
  public static Json of(String field, Object value) {
    return object().with(field, value);
  }

  public static Json list(Stream<Json> items) {
    return new Json(MAPPER.valueToTree(items.toList()));
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static Json read(String json) {
    try {
      return new Json(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  /**
   * A file of the program.
   *
   * @param beside a class that stands in the same folder
   */
  public static Json file(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new Json(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a form of the web says, each field as words. */
  public static Json form(String body) {
    Json fields = object();
    for (String pair : body.split("&", -1)) {
      String[] both = pair.split("=", 2);
      fields = both.length < 2 ? fields : fields.with(decoded(both[0]), decoded(both[1]));
    }
    return fields;
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, StandardCharsets.UTF_8);
  }

  /**
   * An object with one field more.
   *
   * @param value words, a number, a truth, JSON, or a list of them; an empty {@link Optional}
   *     leaves the field out
   */
  public Json with(String field, Object value) {
    ObjectNode more = MAPPER.createObjectNode();
    more.setAll((ObjectNode) node);
    tree(value).ifPresent(present -> more.set(field, present));
    return new Json(more);
  }

  static Optional<JsonNode> tree(Object value) {
    Optional<?> present = value instanceof Optional<?> some ? some : Optional.of(value);
    return present.map(MAPPER::valueToTree);
  }

  /** The value of a field; nothing if there is none. */
  public Json field(String name) {
    return new Json(node.path(name));
  }

  /**
   * The value at the end of a way, such as {@code /user/id}; nothing if there is none.
   *
   * @param way a JSON pointer (RFC 6901)
   */
  public Json at(String way) {
    return new Json(node.at(way));
  }

  /**
   * The words, number or truth at the end of the first way that leads to any; empty if none does.
   */
  public String text(String... ways) {
    return Arrays.stream(ways)
        .map(way -> node.at(way).asText(""))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  public boolean has(String field) {
    return node.has(field);
  }

  /** The items of a list, or the values of an object; none of anything else. */
  public Stream<Json> items() {
    return StreamSupport.stream(node.spliterator(), false).map(Json::new);
  }

  /** The fields of an object; none of anything else. */
  public Map<String, Json> fields() {
    Map<String, Json> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), new Json(field.getValue())));
    return fields;
  }

  /** Its fields as a form takes them: text as it is, anything else as JSON. */
  public Map<String, String> forForm() {
    Map<String, String> form = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              form.put(field.getKey(), value.isTextual() ? value.asText() : value.toString());
            });
    return form;
  }

  /** For people to read. */
  public String pretty() {
    return node.toPrettyString();
  }

  @JsonValue
  JsonNode node() {
    return node instanceof MissingNode ? MAPPER.nullNode() : node;
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
