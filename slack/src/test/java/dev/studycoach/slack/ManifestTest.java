package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.manifest.AppManifest;
import com.slack.api.util.json.GsonFactory;
import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.story.FirstQuestions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What an admin pastes; the lengths are those that Slack's reference of manifests names. */
class ManifestTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String REQUESTS = "https://coach.example.org/slack/events";

  private final List<CommandSpec> commands = commands();
  private final JsonNode socket = manifest(Map.of());
  private final JsonNode http =
      manifest(Map.of(SlackSettings.PUBLIC_URL, "https://coach.example.org/"));

  private static List<CommandSpec> commands() {
    try (Database database = TestDatabase.fresh()) {
      InstantSource clock = InstantSource.system();
      return new Bot(database.transactions(), ExamCatalog.load(), FirstQuestions.bank(), clock)
          .commands();
    }
  }

  private String text(Map<String, String> settings) {
    return new SlackPlatform().manifest(new Settings(settings), commands).orElseThrow();
  }

  private JsonNode manifest(Map<String, String> settings) {
    return read(text(settings));
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static void assertText(JsonNode words, int longest) {
    assertThat(words.isTextual()).isTrue();
    assertThat(words.asText()).isNotBlank().hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void slackKnowsEveryFieldOfIt() {
    for (JsonNode manifest : List.of(socket, http)) {
      AppManifest known =
          GsonFactory.createSnakeCase().fromJson(manifest.toString(), AppManifest.class);
      JsonNode kept = read(GsonFactory.createSnakeCase().toJson(known));
      assertThat(fields("", kept).toList()).containsAll(fields("", manifest).toList());
    }
  }

  /** Each value with the way to it. */
  private static Stream<String> fields(String path, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(field -> fields(path + "/" + field.getKey(), field.getValue()));
    }
    return node.isArray()
        ? each(node).flatMap(item -> fields(path + "/*", item))
        : Stream.of(path + " " + node);
  }

  @Test
  void nothingIsLeftToFillIn() {
    assertThat(socket.toString() + http).doesNotContain("{}", "null", "\"{");
  }

  @Test
  void itsWordsAreNotTooLong() {
    assertText(socket.at("/display_information/name"), 35);
    assertText(socket.at("/display_information/description"), 140);
    assertText(socket.at("/features/bot_user/display_name"), 80);
    JsonNode command = socket.at("/features/slash_commands/0");
    assertText(command.path("command"), 32);
    assertText(command.path("description"), 2000);
    assertText(command.path("usage_hint"), 1000);
    for (JsonNode shortcut : socket.at("/features/shortcuts")) {
      assertText(shortcut.path("name"), 24);
      assertText(shortcut.path("callback_id"), 255);
      assertText(shortcut.path("description"), 150);
      assertThat(shortcut.path("type").asText()).isEqualTo("global");
    }
  }

  @Test
  void aLongCommandHasAShortcutWithAShortName() {
    String path = "a".repeat(30);
    CommandSpec longOne = new CommandSpec(path, "Long \"{name}\"", List.of(), true);
    String manifest = Manifest.of(java.util.Optional.empty(), List.of(longOne));
    JsonNode shortcut = read(manifest).at("/features/shortcuts/0");
    assertThat(shortcut.path("name").asText()).isEqualTo("a".repeat(24));
    assertThat(shortcut.path("callback_id").asText()).isEqualTo(path);
    assertThat(shortcut.path("description").asText()).isEqualTo("Long \"{name}\"");
  }

  @Test
  void oneCommandStandsForAllAndTheFrequentOnesAreShortcuts() {
    assertThat(socket.at("/features/slash_commands")).hasSize(1);
    assertThat(socket.at("/features/slash_commands/0/command").asText())
        .isEqualTo(SlackRenderer.COMMAND);
    assertThat(socket.at("/features/slash_commands/0/usage_hint").asText().split(" \\| "))
        .containsExactlyElementsOf(commands.stream().map(CommandSpec::name).distinct().toList());
    assertThat(each(socket.at("/features/shortcuts")).map(s -> s.path("callback_id").asText()))
        .isNotEmpty()
        .containsExactlyElementsOf(
            commands.stream().filter(CommandSpec::frequent).map(CommandSpec::path).toList());
  }

  @Test
  void inSocketModeItNamesNoAddress() {
    assertThat(socket.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(socket.findValues("url")).isEmpty();
    assertThat(socket.findValues("request_url")).isEmpty();
    assertThat(socket.findValues("redirect_urls")).isEmpty();
  }

  @Test
  void overHttpEverythingComesToTheSameAddress() {
    assertThat(http.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(http.at("/features/slash_commands/0/url").asText()).isEqualTo(REQUESTS);
    assertThat(http.at("/settings/event_subscriptions/request_url").asText()).isEqualTo(REQUESTS);
    assertThat(http.at("/settings/interactivity/request_url").asText()).isEqualTo(REQUESTS);
    assertThat(each(http.at("/oauth_config/redirect_urls")).map(JsonNode::asText))
        .containsExactly("https://coach.example.org/slack/oauth_redirect");
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    assertThatThrownBy(() -> text(Map.of(SlackSettings.PUBLIC_URL, "coach.example.org")))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(SlackSettings.PUBLIC_URL);
  }

  @Test
  void theFakeKnowsTheSameCommand() {
    assertThat(FakeSlack.COMMAND).isEqualTo(SlackRenderer.COMMAND);
  }
}
