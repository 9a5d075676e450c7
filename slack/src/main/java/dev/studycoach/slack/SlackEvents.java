package dev.studycoach.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.studycoach.chat.Interaction.Line;
import dev.studycoach.chat.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/** What Slack reports without being asked. */
record SlackEvents(
    Conversations conversations, People people, Huddles huddles, Workspaces workspaces) {
  void hear(String body) {
    JsonObject envelope = JsonParser.parseString(body).getAsJsonObject();
    JsonObject event = envelope.getAsJsonObject("event");
    String team = text(envelope, "team_id");
    switch (text(event, "type")) {
      case "app_home_opened" -> opened(team, event);
      case "app_mention" -> said(team, text(envelope, "event_id"), event);
      case "message" -> direct(team, text(envelope, "event_id"), event);
      case "member_joined_channel" -> joined(team, event);
      case "user_change" -> people.forget(team, text(event.getAsJsonObject("user"), "id"));
      case "user_huddle_changed" -> huddle(team, event.getAsJsonObject("user"));
      case "app_uninstalled", "tokens_revoked" -> workspaces.forget(team);
      default -> {}
    }
  }

  private static String text(JsonObject json, String field) {
    return Optional.ofNullable(json.get(field))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  private void opened(String team, JsonObject event) {
    if (text(event, "tab").equals("home")) {
      conversations.show(people.origin(team, "", text(event, "user")));
    }
  }

  private void direct(String team, String id, JsonObject event) {
    if (text(event, "channel_type").equals("im")) {
      said(team, id, event);
    }
  }

  /** Only what a person wrote, and only now. */
  private void said(String team, String id, JsonObject event) {
    if (Stream.of("subtype", "bot_id", "edited").noneMatch(event::has)) {
      Origin origin = people.origin(team, text(event, "channel"), text(event, "user"));
      conversations.begin(new Line(origin, words(text(event, "text"))), id, "", "");
    }
  }

  /** Without the mention of the coach, and with the three signs that Slack escapes. */
  private static String words(String text) {
    return text.replaceFirst("^\\s*<@\\w+>", "")
        .strip()
        .replaceFirst("^" + SlackRenderer.COMMAND + "\\s*", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private void joined(String team, JsonObject event) {
    if (text(event, "user").equals(workspaces.of(team).bot()) && event.has("inviter")) {
      conversations.arrive(people.origin(team, text(event, "channel"), text(event, "inviter")));
    }
  }

  private void huddle(String team, JsonObject user) {
    String state = text(user.getAsJsonObject("profile"), "huddle_state");
    huddles.changed(team, text(user, "id"), state.equals(Huddles.INSIDE));
  }
}
