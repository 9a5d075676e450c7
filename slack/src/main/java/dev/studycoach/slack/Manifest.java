package dev.studycoach.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.studycoach.platform.About;
import dev.studycoach.routing.CommandSpec;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Slack must know of the app, ready to paste where Slack creates apps. */
final class Manifest {
  private static final int LONGEST_NAME = 24;

  /** With words in braces for what the core and the operator say. */
  private static final JsonObject FORM =
      JsonParser.parseReader(
              new InputStreamReader(
                  Objects.requireNonNull(Manifest.class.getResourceAsStream("manifest.json")),
                  StandardCharsets.UTF_8))
          .getAsJsonObject();

  /** What the coach needs, and nothing else. */
  static final List<String> SCOPES =
      FORM
          .getAsJsonObject("oauth_config")
          .getAsJsonObject("scopes")
          .getAsJsonArray("bot")
          .asList()
          .stream()
          .map(JsonElement::getAsString)
          .toList();

  private Manifest() {}

  /**
   * @param url where the world reaches the program; without it, Slack is reached by Socket Mode
   */
  static String of(Optional<String> url, List<CommandSpec> commands) {
    Map<String, Optional<?>> words =
        Map.of(
            "name", Optional.of(About.NAME),
            "pitch", Optional.of(About.PITCH),
            "commands", Optional.of(names(commands)),
            "shortcuts", Optional.of(shortcuts(commands)),
            "socket", Optional.of(url.isEmpty()),
            "requests", url.map(base -> base + SlackDoor.EVENTS),
            "redirects", url.map(base -> List.of(base + SlackDoor.REDIRECT)));
    String form = FORM.toString();
    for (Map.Entry<String, Optional<?>> word : words.entrySet()) {
      String json = word.getValue().map(Json::write).orElse("null");
      form = form.replace("\"{" + word.getKey() + "}\"", json);
    }
    return Json.pretty(JsonParser.parseString(form));
  }

  private static String names(List<CommandSpec> commands) {
    return commands.stream().map(CommandSpec::name).distinct().collect(Collectors.joining(" | "));
  }

  private static List<Json> shortcuts(List<CommandSpec> commands) {
    return commands.stream().filter(CommandSpec::frequent).map(Manifest::shortcut).toList();
  }

  private static Json shortcut(CommandSpec command) {
    String path = command.path();
    return Json.of("global")
        .with("name", path.substring(0, Math.min(LONGEST_NAME, path.length())))
        .with("callback_id", path)
        .with("description", command.description());
  }
}
