package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.List;

/** {@code files.*}: announces files, takes their bytes and puts them into channels. */
final class FileMethods {
  private final World world;
  private final Exchanges exchanges;
  private final Shelf shelf;
  private final Posts posts;
  private final Checks checks;
  private final Callbacks callbacks;
  private final String url;

  FileMethods(
      World world,
      Exchanges exchanges,
      Shelf shelf,
      Posts posts,
      Checks checks,
      Callbacks callbacks,
      String url) {
    this.world = world;
    this.exchanges = exchanges;
    this.shelf = shelf;
    this.posts = posts;
    this.checks = checks;
    this.callbacks = callbacks;
    this.url = url;
  }

  void addTo(Api api) {
    api.add("files.getUploadURLExternal", this::announce);
    api.open("upload", this::bring);
    api.add("files.completeUploadExternal", this::complete);
    api.add("files.info", this::info);
  }

  private Answer announce(Call call) {
    call.needs("files:write");
    String name = call.required("filename");
    String alt = call.text("alt_txt");
    FakeFile file = new FakeFile(world.ids().next("F"), name, new byte[0], alt, name);
    if (file.image() && alt.isBlank()) {
      throw checks.refused(call.where(), "invalid_arguments", name + " has no alt_txt");
    }
    shelf.announce(file, Integer.parseInt(call.required("length")));
    return Answer.ok("upload_url", url + WebServer.UPLOAD + file.id(), "file_id", file.id());
  }

  private Answer bring(Request request) {
    String id = request.path().substring(WebServer.UPLOAD.length());
    if (!shelf.bring(id, request.body().bytes())) {
      throw checks.refused("upload", "invalid_file", id + " is unknown or of another length");
    }
    return Answer.of(200, "OK - " + request.body().bytes().length);
  }

  private Answer complete(Call call) {
    call.needs("files:write");
    List<FakeFile> files = new ArrayList<>();
    for (JsonNode given : call.args().path("files")) {
      files.add(complete(given));
    }
    if (files.isEmpty()) {
      throw checks.refused(call.where(), "invalid_arguments", "no files");
    }
    Answer answer = Answer.ok("files", Json.list(files.stream().map(this::json).toList()));
    String channel = call.text("channel_id") + call.text("channels");
    return channel.isEmpty() ? answer : answer.after(share(call, channel, files));
  }

  private FakeFile complete(JsonNode given) {
    return shelf
        .complete(given.path("id").asText(), given.path("title").asText())
        .orElseThrow(() -> new SlackError("file_not_found"));
  }

  /** A post of its own, with the first comment as its text. */
  private Runnable share(Call call, String id, List<FakeFile> files) {
    Channel channel = call.writable(id);
    ObjectNode body = Json.of("text", call.text("initial_comment"));
    Json.copy(call.args(), body, "blocks", "thread_ts");
    checks.shown(call.where(), Json.of("text", body.path("text")));
    if (body.has("blocks")) {
      checks.message(call.where(), body, Checks.LONGEST_POST);
    }
    StoredMessage message = posts.post(channel, body, files);
    return callbacks.created(message, exchanges.ofPost(channel));
  }

  private ObjectNode json(FakeFile file) {
    return Shelf.json(file, url, "", world.ids().seconds());
  }

  private Answer info(Call call) {
    call.needs("files:read");
    FakeFile file =
        shelf.find(call.required("file")).orElseThrow(() -> new SlackError("file_not_found"));
    return Answer.ok("file", json(file), "content", "", "comments", Json.list());
  }
}
