package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** What Slack tells of things that happen by themselves. */
final class Events {
  private final World world;

  Events(World world) {
    this.world = world;
  }

  /** The event with all that is told around it. */
  ObjectNode outer(Team team, ObjectNode event) {
    ObjectNode authorization =
        Json.of(
            "enterprise_id",
            Json.NULL,
            "team_id",
            team.id(),
            "user_id",
            team.bot().id(),
            "is_bot",
            true,
            "is_enterprise_install",
            false);
    return Json.of(
        "token",
        "verification-token-of-old",
        "team_id",
        team.id(),
        "context_team_id",
        team.id(),
        "context_enterprise_id",
        Json.NULL,
        "api_app_id",
        World.APP,
        "event",
        event,
        "type",
        "event_callback",
        "event_id",
        world.ids().next("Ev"),
        "event_time",
        world.ids().seconds(),
        "authorizations",
        Json.list(authorization),
        "is_ext_shared_channel",
        false,
        "event_context",
        world.ids().next("4-"));
  }

  private ObjectNode event(String type) {
    return Json.of("type", type, "event_ts", world.ids().ts());
  }

  /** Without a view as long as none was published. */
  ObjectNode homeOpened(Scene scene) {
    ObjectNode event = event("app_home_opened").put("user", scene.user().id());
    event.put("channel", scene.team().direct(scene.user()).id()).put("tab", "home");
    StoredView home = scene.team().homes().get(scene.user().id());
    if (home != null) {
      event.set("view", home.json());
    }
    return event;
  }

  /** A private message, or a mention in a channel. */
  ObjectNode said(Scene scene, StoredMessage message) {
    boolean direct = scene.here().partner().isPresent();
    ObjectNode event = event(direct ? "message" : "app_mention");
    Json.copy(message.json(), event, "user", "text", "ts", "team");
    event.put("channel", scene.here().id()).put("client_msg_id", world.ids().envelope());
    event.put("event_ts", message.ts());
    event.set("blocks", richText(message.json().path("text").asText()));
    return direct ? event.put("channel_type", "im") : event;
  }

  private JsonNode richText(String words) {
    ObjectNode text = Json.of("type", "text", "text", words);
    ObjectNode section = Json.of("type", "rich_text_section", "elements", Json.list(text));
    return Json.list(
        Json.of(
            "type", "rich_text",
            "block_id", world.ids().next("x"),
            "elements", Json.list(section)));
  }

  ObjectNode invited(Scene scene) {
    ObjectNode event = event("member_joined_channel").put("user", scene.team().bot().id());
    event.put("channel", scene.here().id()).put("channel_type", "C");
    return event.put("team", scene.team().id()).put("inviter", scene.user().id());
  }

  /** The one who is removed is told this, and never {@code member_left_channel}. */
  ObjectNode removed(Scene scene) {
    ObjectNode event = event("channel_left").put("channel", scene.here().id());
    return event.put("actor_id", scene.user().id());
  }

  ObjectNode huddle(Scene scene, boolean in) {
    String team = scene.team().id();
    ObjectNode user = scene.user().json(team, world.now());
    ObjectNode profile = scene.user().profile(team);
    profile.put("huddle_state", in ? "in_a_huddle" : "default_unset");
    profile.put("huddle_state_expiration_ts", in ? world.ids().seconds() + 1800 : 0);
    if (in) {
      profile.put("huddle_state_call_id", world.ids().next("R"));
    }
    user.set("profile", profile);
    ObjectNode event = event("user_huddle_changed").put("cache_ts", world.ids().seconds());
    event.set("user", user);
    return event;
  }

  ObjectNode tokensRevoked(Team team) {
    ObjectNode event = event("tokens_revoked");
    event.set("tokens", Json.of("oauth", Json.list(), "bot", Json.words(List.of(team.bot().id()))));
    return event;
  }

  ObjectNode uninstalled() {
    return event("app_uninstalled");
  }
}
