package dev.studycoach.exam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads JSON token by token: an object mapper alone would take as long to begin as all of this. */
final class JsonText {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  static JsonNode read(InputStream in) {
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return new JsonText(parser).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> JSON.textNode(parser.getText());
      case VALUE_NUMBER_INT -> JSON.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> JSON.numberNode(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(parser.getBooleanValue());
      default -> JSON.nullNode();
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = JSON.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = JSON.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }
}
