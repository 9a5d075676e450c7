package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import dev.studycoach.fake.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Discord's published contract of its REST interface, read once for all tests. */
final class Contract {
  private static final Optional<Contract> GIVEN =
      Optional.ofNullable(System.getProperty("contracts"))
          .map(folder -> new Contract(Path.of(folder, "discord-openapi.json")));
  private static final String HERE = "mem:discord";

  private final JsonNode paths;
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private Contract(Path file) {
    JsonNode contract = read(file);
    close(contract);
    paths = contract.get("paths");
    String text = contract.toString();
    JsonMetaSchema dialect =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .unknownKeywordFactory((word, node) -> new NonValidationKeyword(word))
            .build();
    factory =
        JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(dialect.getIri())
            .metaSchema(dialect)
            .schemaLoaders(loaders -> loaders.schemas(Map.of(HERE, text)))
            .build();
  }

  /** The contract in the folder that the system property {@code contracts} names. */
  static Optional<Contract> given() {
    return GIVEN;
  }

  private static JsonNode read(Path file) {
    try {
      return Json.read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Discord overlooks unknown properties; here they are mistakes, save where schemas are joined.
   */
  private static void close(JsonNode node) {
    if (node.path("properties").isObject() && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.properties().stream()
        .filter(entry -> !entry.getKey().equals("allOf") && !entry.getKey().equals("Error"))
        .forEach(entry -> close(entry.getValue()));
    if (node.isArray()) {
      node.forEach(Contract::close);
    }
  }

  /** What is wrong with the body of a request; a multipart body is checked by its JSON. */
  List<String> wrong(Request request) {
    Optional<String> path = template(request.path(), request.method());
    if (path.isEmpty()) {
      return List.of("not in the contract");
    }
    String schema = pointer(path.get(), request.method()) + "/requestBody";
    boolean wanted = !at(path.get(), request.method()).path("requestBody").isMissingNode();
    if (request.body().isMissingNode()) {
      return wanted ? List.of("without a body") : List.of();
    }
    return wanted
        ? wrong(schema + "/content/application~1json/schema", Leniency.applied(request.body()))
        : List.of("with a body");
  }

  /** What is wrong with an answer to that request. */
  List<String> wrong(Request request, Answer answer) {
    return answer.status() >= 400
        ? wrong("/components/schemas/ErrorResponse", answer.body())
        : template(request.path(), request.method())
            .map(template -> wrong(template, request.method(), answer))
            .orElse(List.of());
  }

  private List<String> wrong(String template, String method, Answer answer) {
    String response = "/responses/" + answer.status();
    if (at(template, method).at(response).isMissingNode()) {
      return List.of("the contract knows no status " + answer.status());
    }
    String schema = pointer(template, method) + response + "/content/application~1json/schema";
    return answer.body().isMissingNode() ? List.of() : wrong(schema, answer.body());
  }

  private List<String> wrong(String pointer, JsonNode body) {
    JsonSchema schema =
        schemas.computeIfAbsent(
            pointer,
            key ->
                factory.getSchema(
                    SchemaLocation.of(HERE + "#" + key), SchemaValidatorsConfig.builder().build()));
    return schema.validate(body).stream().map(ValidationMessage::toString).limit(5).toList();
  }

  private JsonNode at(String template, String method) {
    return paths.path(template).path(method.toLowerCase(Locale.ROOT));
  }

  /** The path in the contract that fits, the one with the most fixed text first. */
  private Optional<String> template(String path, String method) {
    return paths.properties().stream()
        .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
        .max(Comparator.comparing(template -> template.replaceAll("\\{[^}]+}", "").length()));
  }

  private static String pointer(String template, String method) {
    String escaped =
        template.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    return "/paths/" + escaped + "/" + method.toLowerCase(Locale.ROOT);
  }
}
