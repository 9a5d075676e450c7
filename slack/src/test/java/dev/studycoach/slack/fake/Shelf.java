package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that were announced, brought and put to use. */
final class Shelf {
  private final Map<String, FakeFile> announced = new LinkedHashMap<>();
  private final Map<String, Integer> lengths = new LinkedHashMap<>();
  private final Set<String> brought = new LinkedHashSet<>();
  private final Set<String> complete = new LinkedHashSet<>();

  void announce(FakeFile file, int length) {
    announced.put(file.id(), file);
    lengths.put(file.id(), length);
  }

  /** Whether a file was announced under this id with this many bytes, and not yet brought. */
  boolean bring(String id, byte[] bytes) {
    boolean fits = lengths.getOrDefault(id, -1) == bytes.length && !brought.contains(id);
    if (fits) {
      announced.computeIfPresent(id, (key, file) -> file.with(bytes));
      brought.add(id);
    }
    return fits;
  }

  Optional<FakeFile> complete(String id, String title) {
    return Optional.ofNullable(announced.get(id))
        .filter(file -> brought.contains(id) && complete.add(id))
        .map(file -> titled(file, title));
  }

  private FakeFile titled(FakeFile file, String title) {
    FakeFile titled = file.called(title.isEmpty() ? file.name() : title);
    announced.put(file.id(), titled);
    return titled;
  }

  Optional<FakeFile> find(String id) {
    return Optional.ofNullable(announced.get(id)).filter(file -> complete.contains(id));
  }

  /** Those that the image blocks show, with the words of the block for who does not see them. */
  List<FakeFile> shownIn(JsonNode blocks) {
    return pictures(blocks)
        .flatMap(
            picture ->
                find(fileId(picture)).stream()
                    .map(file -> file.saying(picture.path("alt_text").asText())))
        .toList();
  }

  /** The image blocks that point to no file. */
  List<String> unknownIn(JsonNode blocks) {
    return pictures(blocks)
        .map(Shelf::fileId)
        .filter(id -> find(id).isEmpty())
        .map(id -> "slack_file points to no complete upload: " + id)
        .toList();
  }

  private static Stream<JsonNode> pictures(JsonNode blocks) {
    return Json.deep(blocks).filter(node -> node.path("slack_file").isObject());
  }

  private static String fileId(JsonNode picture) {
    JsonNode file = picture.path("slack_file");
    return file.path("id").asText(file.path("url").asText().replaceFirst(".*/files/", ""));
  }

  static ObjectNode json(FakeFile file, String baseUrl, String user, long created) {
    return Json.of(
        "id",
        file.id(),
        "created",
        created,
        "timestamp",
        created,
        "name",
        file.name(),
        "title",
        file.title(),
        "mimetype",
        file.image() ? "image/" + file.type() : "application/octet-stream",
        "filetype",
        file.type(),
        "user",
        user,
        "size",
        file.size(),
        "mode",
        "hosted",
        "alt_txt",
        file.altText(),
        "url_private",
        baseUrl + "/files/" + file.id());
  }
}
