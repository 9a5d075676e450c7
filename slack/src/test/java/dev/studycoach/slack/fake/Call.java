package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A call of the Web API by the app of one workspace. */
record Call(Request request, Team team) {
  String where() {
    return request.method();
  }

  ObjectNode args() {
    return request.args();
  }

  /** Empty if it is missing. */
  String text(String name) {
    return request.arg(name);
  }

  String required(String name) {
    if (text(name).isEmpty() && !args().path(name).isContainerNode()) {
      throw SlackError.because("invalid_arguments", List.of("missing required field: " + name));
    }
    return text(name);
  }

  boolean flag(String name) {
    return args().path(name).asText().matches("true|1");
  }

  void needs(String scope) {
    if (!team.install().scopes().contains(scope)) {
      throw SlackError.scope(scope, team.install().scopeList());
    }
  }

  /** One scope for channels, another for private talk. */
  void needs(Channel channel, String right) {
    needs((channel.partner().isPresent() ? "im:" : "channels:") + right);
  }

  Channel channel() {
    return channel(required("channel"));
  }

  Channel channel(String id) {
    return team.channelById(id).orElseThrow(() -> new SlackError("channel_not_found"));
  }

  User user(String id) {
    return team.userById(id).orElseThrow(() -> new SlackError("user_not_found"));
  }

  /** A channel in which the app can write; the id of a person stands for private talk. */
  Channel writable(String id) {
    Channel channel = id.startsWith("U") ? direct(id) : channel(id);
    if (channel.archived()) {
      throw new SlackError("is_archived");
    }
    if (!channel.hasApp()) {
      throw new SlackError("not_in_channel");
    }
    return channel;
  }

  private Channel direct(String id) {
    return team.userById(id)
        .filter(user -> !user.bot())
        .map(team::direct)
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  /** One page, and where the next one begins. */
  ObjectNode page(String name, List<JsonNode> all) {
    int size = Math.max(1, args().path("limit").asInt(100));
    String cursor = text("cursor");
    if (!cursor.isEmpty() && !cursor.matches("after\\d+=")) {
      throw new SlackError("invalid_cursor");
    }
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.replaceAll("\\D", ""));
    List<JsonNode> page = all.stream().skip(from).limit(size).toList();
    boolean more = from + size < all.size();
    String next = more ? "after" + (from + size) + "=" : "";
    return Json.of(
        name, Json.list(page), "has_more", more, "response_metadata", Json.of("next_cursor", next));
  }

  static <T> List<JsonNode> each(List<T> items, Function<T, JsonNode> json) {
    return items.stream().map(json).collect(Collectors.toList());
  }
}
