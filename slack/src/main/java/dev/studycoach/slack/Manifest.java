package dev.studycoach.slack;

import dev.studycoach.platform.About;
import dev.studycoach.routing.CommandSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Slack must know of the app, ready to paste where Slack creates apps. */
final class Manifest {
  /** What the coach needs, and nothing else. */
  static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "users:read");

  private Manifest() {}

  /**
   * @param url where the world reaches the program; without it, Slack is reached by Socket Mode
   */
  static String of(Optional<String> url, List<CommandSpec> commands) {
    Optional<String> requests = url.map(base -> base.replaceFirst("/$", "") + SlackDoor.EVENTS);
    return Json.pretty(
        Json.object()
            .with(
                "display_information",
                Json.object().with("name", About.NAME).with("description", About.PITCH))
            .with("features", features(requests, commands))
            .with("oauth_config", oauth(url))
            .with("settings", settings(requests)));
  }

  private static Json features(Optional<String> requests, List<CommandSpec> commands) {
    return Json.object()
        .with(
            "app_home",
            Json.object()
                .with("home_tab_enabled", true)
                .with("messages_tab_enabled", true)
                .with("messages_tab_read_only_enabled", false))
        .with(
            "bot_user", Json.object().with("display_name", About.NAME).with("always_online", true))
        .with(
            "shortcuts",
            commands.stream().filter(CommandSpec::frequent).map(Manifest::shortcut).toList())
        .with("slash_commands", List.of(slashCommand(requests, commands)));
  }

  private static Json shortcut(CommandSpec command) {
    return Json.object()
        .with("name", command.path().substring(0, Math.min(24, command.path().length())))
        .with("type", "global")
        .with("callback_id", command.path())
        .with("description", command.description());
  }

  private static Json slashCommand(Optional<String> requests, List<CommandSpec> commands) {
    String hint =
        commands.stream().map(CommandSpec::name).distinct().collect(Collectors.joining(" | "));
    return withUrl(
        "url",
        requests,
        Json.object()
            .with("command", SlackRenderer.COMMAND)
            .with("description", About.PITCH)
            .with("usage_hint", hint)
            .with("should_escape", false));
  }

  private static Json oauth(Optional<String> url) {
    Json scopes = Json.object().with("scopes", Json.object().with("bot", SCOPES));
    return url.map(base -> scopes.with("redirect_urls", List.of(base + SlackDoor.REDIRECT)))
        .orElse(scopes);
  }

  private static Json settings(Optional<String> requests) {
    return Json.object()
        .with(
            "event_subscriptions",
            withUrl("request_url", requests, Json.object().with("bot_events", SlackEvents.NAMES)))
        .with(
            "interactivity",
            withUrl("request_url", requests, Json.object().with("is_enabled", true)))
        .with("org_deploy_enabled", false)
        .with("socket_mode_enabled", requests.isEmpty())
        .with("token_rotation_enabled", false);
  }

  private static Json withUrl(String name, Optional<String> url, Json json) {
    return url.map(address -> json.with(name, address)).orElse(json);
  }
}
