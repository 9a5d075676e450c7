package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts messages into channels and changes them there. */
final class Posts {
  private final World world;
  private final Shelf shelf;
  private String url = "";

  Posts(World world, Shelf shelf) {
    this.world = world;
    this.shelf = shelf;
  }

  /** Where files are said to be. */
  void url(String base) {
    url = base;
  }

  /** What the app says. */
  StoredMessage post(Channel channel, JsonNode body, List<FakeFile> files) {
    return keep(channel, null, body, files);
  }

  /** What the app says to one person alone. */
  StoredMessage whisper(Channel channel, User to, JsonNode body) {
    return keep(channel, to, body, List.of());
  }

  private StoredMessage keep(
      Channel channel, @Nullable User onlyFor, JsonNode body, List<FakeFile> files) {
    ObjectNode json = byApp(channel.team());
    fill(json, body);
    Json.copy(body, json, "thread_ts");
    if (!files.isEmpty()) {
      json.set("files", Json.list(files.stream().map(file -> fileJson(json, file)).toList()));
      json.put("upload", false);
    }
    StoredMessage message = new StoredMessage(channel, onlyFor, json, withShown(files, json));
    channel.add(message);
    return message;
  }

  private ObjectNode fileJson(ObjectNode message, FakeFile file) {
    return Shelf.json(file, url, message.path("user").asText(), world.ids().seconds());
  }

  private List<FakeFile> withShown(List<FakeFile> files, ObjectNode json) {
    return Stream.concat(files.stream(), shelf.shownIn(json.path("blocks")).stream()).toList();
  }

  private ObjectNode byApp(Team team) {
    ObjectNode json = start(team, team.bot());
    json.put("bot_id", team.botId()).put("app_id", World.APP);
    json.set("bot_profile", botProfile(team));
    return json;
  }

  static ObjectNode botProfile(Team team) {
    return Json.of(
        "id",
        team.botId(),
        "app_id",
        World.APP,
        "name",
        team.bot().name(),
        "deleted",
        false,
        "updated",
        1,
        "team_id",
        team.id());
  }

  private ObjectNode start(Team team, User author) {
    return Json.of(
        "type", "message", "user", author.id(), "ts", world.ids().ts(), "team", team.id());
  }

  /** What a person says. */
  StoredMessage said(Channel channel, User author, String words) {
    ObjectNode json = start(channel.team(), author).put("text", words);
    StoredMessage message = new StoredMessage(channel, null, json, List.of());
    channel.add(message);
    return message;
  }

  /** Blocks, attachments and metadata that are not named stay as they are. */
  void change(StoredMessage message, JsonNode body) {
    ObjectNode next = message.json().deepCopy();
    fill(next, body);
    settle(message, next);
  }

  /** Nothing stays. */
  void replace(StoredMessage message, JsonNode body) {
    ObjectNode next = message.json().deepCopy();
    next.remove(List.of("text", "blocks", "attachments", "metadata"));
    fill(next, body);
    settle(message, next);
  }

  private void settle(StoredMessage message, ObjectNode next) {
    String editor = message.channel().team().bot().id();
    next.set("edited", Json.of("user", editor, "ts", world.ids().ts()));
    List<FakeFile> uploaded =
        Json.stream(next.path("files"))
            .flatMap(file -> shelf.find(file.path("id").asText()).stream())
            .toList();
    message.become(next, withShown(uploaded, next));
  }

  private void fill(ObjectNode json, JsonNode body) {
    if (body.has("text") || !json.has("text")) {
      json.put("text", body.path("text").asText(""));
    }
    Json.copy(body, json, "attachments", "metadata");
    if (body.has("blocks")) {
      json.set("blocks", Controls.named(body.get("blocks"), world.ids()));
    }
  }
}
