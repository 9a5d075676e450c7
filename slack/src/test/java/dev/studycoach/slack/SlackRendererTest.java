package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Samples;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples of all platforms as Slack gets them. {@code -Dsnapshots.rewrite=true} writes the
 * snapshots anew; {@code -Dcontracts=FOLDER} checks them against Slack's published types.
 */
class SlackRendererTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final int MOST_CHARACTERS = 9000;
  private static final SlackRenderer RENDERER =
      SlackRenderer.of(List.of(CommandSpec.of("today", "Show it again")));
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Stream<Map.Entry<String, Message>> messages() {
    return Samples.messages().entrySet().stream();
  }

  static Stream<Map.Entry<String, Form>> forms() {
    return Samples.forms().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsSentAsItsSnapshotSays(Map.Entry<String, Message> sample) throws IOException {
    check(sample.getKey(), message(sample.getValue()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormOpensAsItsSnapshotSays(Map.Entry<String, Form> sample) throws IOException {
    check(sample.getKey(), view(sample.getValue()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsWhatSlackPublished(Map.Entry<String, Message> sample) throws IOException {
    assertThat(schema("slack-message").validate(message(sample.getValue()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsWhatSlackPublished(Map.Entry<String, Form> sample) throws IOException {
    assertThat(schema("slack-modal").validate(view(sample.getValue()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageKeepsWithinTheLimitsThatNobodyElseChecks(Map.Entry<String, Message> sample) {
    JsonNode message = message(sample.getValue());
    assertThat(message.path("blocks")).hasSizeLessThanOrEqualTo(50);
    assertThat(message.path("text").asText()).isNotBlank();
    List<String> words = message.path("blocks").findValuesAsText("text");
    assertThat(words.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(MOST_CHARACTERS);
    assertThat(message.findValuesAsText("action_id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void noWordsAreReadAsMarks(Map.Entry<String, Message> sample) {
    assertThat(message(sample.getValue()).path("blocks").findValuesAsText("type"))
        .doesNotContain("mrkdwn", "broadcast", "emoji");
  }

  private static JsonNode message(Message message) {
    return read(RENDERER.message(message).with("channel", "C1"));
  }

  private static JsonNode view(Form form) {
    return read(SlackRenderer.SHAPES.form(form, "memory"));
  }

  private static JsonNode read(Json value) {
    try {
      return JSON.readTree(value.toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    String folder = System.getProperty("contracts", "");
    assumeTrue(!folder.isEmpty(), "the folder of Slack's types is not given");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(Files.readString(Path.of(folder, name + ".schema.json")));
  }

  private static void check(String name, JsonNode json) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    String now = JSON.writeValueAsString(json) + "\n";
    if (Boolean.getBoolean("snapshots.rewrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(Files.readString(file));
  }
}
