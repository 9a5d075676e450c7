package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Discord is sent for each sample, as files to read; {@code -Dsnapshots.rewrite=true} writes
 * them anew.
 */
class DiscordRendererTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  static Set<Map.Entry<String, Message>> messages() {
    return Samples.messages().entrySet();
  }

  static Set<Map.Entry<String, Form>> forms() {
    return Samples.forms().entrySet();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsSentAsItsSnapshotSays(Map.Entry<String, Message> sample) throws IOException {
    check(sample.getKey(), Map.of("create", created(sample), "edit", edited(sample)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsSentAsItsSnapshotSays(Map.Entry<String, Form> sample) throws IOException {
    check(
        sample.getKey(), Map.of("modal", DiscordRenderer.form(sample.getValue()).toData().toMap()));
  }

  @Test
  void noSnapshotIsLeftOfASampleThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .hasSize(messages().size() + forms().size())
          .containsAll(Samples.messages().keySet())
          .containsAll(Samples.forms().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageKeepsWithinTheLimitsThatNobodyElseChecks(Map.Entry<String, Message> sample) {
    for (Map<String, Object> body : List.of(created(sample), edited(sample))) {
      JsonNode json = JSON.valueToTree(body);
      assertThat(json.findValuesAsText("custom_id")).doesNotHaveDuplicates();
      assertThat(json.path("components")).hasSizeLessThanOrEqualTo(5);
      assertThat(lengths(json, "title")).allMatch(length -> length <= 256);
      assertThat(lengths(json, "description")).allMatch(length -> length <= 4096);
      int all = sum(lengths(json, "title")) + sum(lengths(json, "description"));
      assertThat(all).isLessThanOrEqualTo(6000);
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void onlyTheRolesThatAreCalledCanBePinged(Map.Entry<String, Message> sample) {
    JsonNode allowed = JSON.valueToTree(created(sample)).path("allowed_mentions");
    assertThat(allowed.path("parse")).isEmpty();
    assertThat(allowed.path("users")).isEmpty();
    assertThat(strings(allowed.path("roles"))).isEqualTo(sample.getValue().calls());
  }

  private static List<Integer> lengths(JsonNode json, String field) {
    return StreamSupport.stream(json.path("embeds").spliterator(), false)
        .map(card -> card.path(field).asText("").length())
        .toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Map<String, Object> created(Map.Entry<String, Message> sample) {
    return map(DiscordRenderer.message(sample.getValue()).toData());
  }

  private static Map<String, Object> edited(Map.Entry<String, Message> sample) {
    return map(DiscordRenderer.edit(sample.getValue()).toData());
  }

  private static Map<String, Object> map(DataObject body) {
    return body.toMap();
  }

  private static void check(String name, Map<String, Object> bodies) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    ObjectNode json = JSON.valueToTree(new TreeMap<>(bodies));
    String now = JSON.writeValueAsString(JSON.treeToValue(json, Object.class)) + "\n";
    if (Boolean.getBoolean("snapshots.rewrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertThat(file).as("run with -Dsnapshots.rewrite=true to write it").exists();
    assertThat(now).isEqualTo(Files.readString(file));
  }
}
