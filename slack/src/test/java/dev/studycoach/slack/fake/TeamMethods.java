package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What the app can ask about itself and about people. */
final class TeamMethods {
  private final World world;
  private final Consumer<Team> uninstalled;

  TeamMethods(World world, Consumer<Team> uninstalled) {
    this.world = world;
    this.uninstalled = uninstalled;
  }

  void addTo(Api api) {
    api.add("auth.test", this::test);
    api.openTo(
        FakeSlack.APP_TOKEN,
        "auth.test",
        request -> Answer.ok("app_name", "Study Coach", "app_id", World.APP));
    api.add("bots.info", this::bot);
    api.add("users.info", this::user);
    api.add("apps.uninstall", this::uninstall);
  }

  private Answer test(Call call) {
    Team team = call.team();
    return Answer.ok(
        "url", "https://" + team.domain() + ".slack.com/",
        "team", team.name(),
        "user", team.bot().handle(),
        "team_id", team.id(),
        "user_id", team.bot().id(),
        "bot_id", team.botId(),
        "is_enterprise_install", false);
  }

  private Answer bot(Call call) {
    call.needs("users:read");
    if (!call.required("bot").equals(call.team().botId())) {
      throw new SlackError("bot_not_found");
    }
    ObjectNode bot = Posts.botProfile(call.team()).put("user_id", call.team().bot().id());
    return Answer.ok("bot", bot);
  }

  /** The locale only when asked for. */
  private Answer user(Call call) {
    call.needs("users:read");
    User user = call.user(call.required("user"));
    ObjectNode json = user.json(call.team().id(), world.now());
    if (!call.flag("include_locale")) {
      json.remove("locale");
    }
    return Answer.ok("user", json);
  }

  private Answer uninstall(Call call) {
    OauthMethods.requireClient(call.request());
    uninstalled.accept(call.team());
    return Answer.ok();
  }
}
