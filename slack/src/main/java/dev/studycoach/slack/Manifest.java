package dev.studycoach.slack;

import dev.studycoach.platform.About;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.web.Json;
import dev.studycoach.web.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Slack must know of the app, ready to paste where Slack creates apps. */
final class Manifest {
  private static final int LONGEST_NAME = 24;

  /** With gaps for what the core and the operator say. */
  private static final Template FORM = new Template(Json.file(Manifest.class, "manifest.json"));

  /** What the coach needs, and nothing else. */
  static final List<String> SCOPES =
      FORM.form().at("/oauth_config/scopes/bot").items().map(scope -> scope.text("")).toList();

  private Manifest() {}

  /**
   * @param url where the world reaches the program; without it, Slack is reached by Socket Mode
   */
  static String of(Optional<String> url, List<CommandSpec> commands) {
    Stream<String> names = commands.stream().map(CommandSpec::name).distinct();
    Stream<CommandSpec> frequent = commands.stream().filter(CommandSpec::frequent);
    return FORM.filled(
            Map.of(
                "name", About.NAME,
                "pitch", About.PITCH,
                "commands", names.collect(Collectors.joining(" | ")),
                "shortcuts", frequent.map(Manifest::shortcut).toList(),
                "socket", url.isEmpty(),
                "requests", url.map(base -> base + SlackDoor.EVENTS),
                "redirects", url.map(base -> List.of(base + SlackDoor.REDIRECT))))
        .pretty();
  }

  private static Json shortcut(CommandSpec command) {
    String path = command.path();
    String name = path.substring(0, Math.min(LONGEST_NAME, path.length()));
    return SlackRenderer.SHAPES.of(
        "shortcut", Map.of("name", name, "path", path, "description", command.description()));
  }
}
