package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.studycoach.fake.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Slack's published types of messages, modals and home views, read once for all tests. */
final class Contract {
  private static final Optional<Contract> GIVEN =
      Optional.ofNullable(System.getProperty("contracts")).map(Path::of).map(Contract::new);
  private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

  private final Map<String, JsonNode> definitions;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private Contract(Path folder) {
    definitions =
        Map.of(
            "message", definitions(folder, "message"),
            "modal", definitions(folder, "modal"),
            "home", definitions(folder, "home"));
  }

  /** The contract in the folder that the system property {@code contracts} names. */
  static Optional<Contract> given() {
    return GIVEN;
  }

  private static JsonNode definitions(Path folder, String surface) {
    Path file = folder.resolve("slack-" + surface + ".schema.json");
    try {
      return Json.read(Files.readString(file)).get("definitions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a body; each block is held against its own type, since "none of twenty
   * types" helps nobody.
   *
   * @param surface {@code message}, {@code modal} or {@code home}
   */
  List<String> wrong(String surface, JsonNode body) {
    String root = surface.substring(0, 1).toUpperCase(Locale.ROOT) + surface.substring(1);
    JsonNode blocks = body.path("blocks");
    Stream<String> inBlocks =
        IntStream.range(0, blocks.size()).boxed().flatMap(i -> block(surface, i, blocks.get(i)));
    return Stream.concat(wrong(surface, root, withoutBlocks(surface, body)), inBlocks).toList();
  }

  private ObjectNode withoutBlocks(String surface, JsonNode body) {
    ObjectNode rest = body.deepCopy();
    rest.set("blocks", Json.list());
    if (surface.equals("message")) {
      rest.retain(names(definitions(surface).at("/Message/properties")));
    }
    return rest;
  }

  private JsonNode definitions(String surface) {
    return definitions.getOrDefault(surface, Json.NULL);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private Stream<String> block(String surface, int index, JsonNode block) {
    String type = block.path("type").asText();
    String name = camel(type) + "Block";
    return definitions(surface).has(name)
        ? complaints(surface, name, block).map(what -> "block " + index + " (" + type + ") " + what)
        : Stream.of("block " + index + " is of no known type: " + type);
  }

  /** Where a block is wrong, what is wrong in it says more than that it fits no alternative. */
  private Stream<String> complaints(String surface, String name, JsonNode block) {
    List<String> outer = wrong(surface, name, block).toList();
    List<String> inner =
        outer.isEmpty()
            ? List.of()
            : Json.deep(block).skip(1).flatMap(n -> part(surface, n)).toList();
    return inner.isEmpty() ? outer.stream() : inner.stream();
  }

  private Stream<String> part(String surface, JsonNode node) {
    JsonNode type = node.path("type");
    return definitions(surface).properties().stream()
        .filter(entry -> !entry.getKey().endsWith("Block") && type.isTextual())
        .filter(entry -> entry.getValue().at("/properties/type/const").equals(type))
        .flatMap(entry -> wrong(surface, entry.getKey(), node))
        .map(what -> type.asText() + " " + what);
  }

  private static String camel(String type) {
    return Stream.of(type.split("_", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .reduce("", String::concat);
  }

  private Stream<String> wrong(String surface, String definition, JsonNode body) {
    return schema(surface, definition).validate(body).stream()
        .map(ValidationMessage::getMessage)
        .limit(4);
  }

  private JsonSchema schema(String surface, String definition) {
    return schemas.computeIfAbsent(
        surface + " " + definition,
        key ->
            factory.getSchema(
                Json.of(
                    "$schema",
                    DIALECT,
                    "$ref",
                    "#/definitions/" + definition,
                    "definitions",
                    definitions(surface))));
  }
}
