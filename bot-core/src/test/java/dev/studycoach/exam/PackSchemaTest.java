package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackSchemaTest {
  private final JsonNode schema =
      new ObjectMapper().readTree(SourceText.resource("/packs/pack.schema.json"));

  PackSchemaTest() throws IOException {}

  @Test
  void everyPropertyIsDescribed() {
    List<Map.Entry<String, JsonNode>> properties =
        schema.findValues("properties").stream().flatMap(p -> p.properties().stream()).toList();
    assertThat(properties).hasSize(16);
    assertThat(properties).allMatch(property -> property.getValue().has("description"));
  }

  @Test
  void noObjectTakesWhatItDoesNotKnow() {
    for (String place : List.of("", "/$defs/question", "/$defs/option")) {
      assertThat(schema.at(place + "/additionalProperties").asBoolean(true)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "question/properties/stem/minLength, 20",
    "question/properties/stem/maxLength, 1200",
    "option/properties/text/minLength, 1",
    "option/properties/text/maxLength, 240",
    "question/properties/options/minItems, 2",
    "question/properties/options/maxItems, 6",
    "option/properties/reason/minLength, 10",
    "option/properties/reason/maxLength, 400",
    "question/properties/explanation/minLength, 20",
    "question/properties/explanation/maxLength, 900",
    "question/properties/difficulty/minimum, 1",
    "question/properties/difficulty/maximum, 3",
    "question/properties/topics/minItems, 1",
    "question/properties/topics/maxItems, 5"
  })
  void theLimitsAreThoseOfTheWritersGuide(String place, int limit) {
    assertThat(schema.at("/$defs/" + place).asInt()).isEqualTo(limit);
  }
}
