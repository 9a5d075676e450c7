package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;

/** What Slack tells of commands, clicks, modals and shortcuts. */
final class Payloads {
  private static final String TOKEN = "verification-token-of-old";

  private Payloads() {}

  static ObjectNode command(Scene scene, Keys keys, String text) {
    Channel channel = scene.here();
    return Json.of(
        "token", TOKEN,
        "team_id", scene.team().id(),
        "team_domain", scene.team().domain(),
        "channel_id", channel.id(),
        "channel_name", channel.name(),
        "user_id", scene.user().id(),
        "user_name", scene.user().handle(),
        "command", FakeSlack.COMMAND,
        "text", text,
        "api_app_id", World.APP,
        "is_enterprise_install", "false",
        "response_url", keys.responseUrl(),
        "trigger_id", keys.trigger());
  }

  private static ObjectNode interaction(String type, Scene scene, Keys keys) {
    Team team = scene.team();
    return Json.of(
        "type",
        type,
        "team",
        team.brief(),
        "user",
        scene.user().brief(team.id()),
        "api_app_id",
        World.APP,
        "token",
        TOKEN,
        "trigger_id",
        keys.trigger(),
        "enterprise",
        Json.NULL,
        "is_enterprise_install",
        false);
  }

  static ObjectNode shortcut(Scene scene, Keys keys, String callback, String ts) {
    return interaction("shortcut", scene, keys).put("callback_id", callback).put("action_ts", ts);
  }

  /** A whisper is not told again: whoever is told of a click on it must know it. */
  static ObjectNode clickOnMessage(
      Scene scene, Keys keys, StoredMessage message, ObjectNode action) {
    ObjectNode json = interaction("block_actions", scene, keys);
    Channel channel = message.channel();
    json.set(
        "container",
        Json.of(
            "type", "message",
            "message_ts", message.ts(),
            "channel_id", channel.id(),
            "is_ephemeral", message.ephemeral()));
    json.set("channel", channel.brief());
    if (!message.ephemeral()) {
      json.set("message", message.json().deepCopy());
    }
    ObjectNode values = Controls.values(message.blocks(), message.chosenBy(scene.user()));
    json.set("state", Json.of("values", values));
    json.put("response_url", keys.responseUrl());
    json.set("actions", Json.list(action));
    return json;
  }

  static ObjectNode clickInView(Scene scene, Keys keys, StoredView view, ObjectNode action) {
    ObjectNode json = interaction("block_actions", scene, keys);
    json.set("container", Json.of("type", "view", "view_id", view.id()));
    json.set("view", view.json());
    json.set("actions", Json.list(action));
    return json;
  }

  static ObjectNode submission(Scene scene, Keys keys, StoredView view, ObjectNode values) {
    ObjectNode json = interaction("view_submission", scene, keys);
    ObjectNode shown = view.json();
    shown.set("state", Json.of("values", values));
    json.set("view", shown);
    json.set("response_urls", Json.list());
    return json;
  }

  static ObjectNode closed(Scene scene, Keys keys, StoredView view) {
    ObjectNode json = interaction("view_closed", scene, keys);
    json.remove("trigger_id");
    json.set("view", view.json());
    return json.put("is_cleared", false);
  }

  /** The state of a control, or the press of a button, as one of the actions. */
  static ObjectNode action(Control control, ObjectNode state, String ts) {
    ObjectNode action =
        Json.of(
            "type", control.type(),
            "action_id", control.actionId(),
            "block_id", control.blockId(),
            "action_ts", ts);
    return action.setAll(state);
  }

  /** In few words. */
  static String gist(JsonNode payload) {
    if (payload.has("command")) {
      return payload.path("command").asText() + " " + payload.path("text").asText();
    }
    JsonNode event = payload.path("event");
    if (event.isObject()) {
      return event.path("type").asText() + " " + event.path("text").asText();
    }
    JsonNode action = payload.path("actions").path(0);
    String id = payload.at("/view/callback_id").asText(payload.path("callback_id").asText());
    return payload.path("type").asText() + " " + action.path("action_id").asText(id);
  }
}
