package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A modal or a home view as one person sees it. */
final class StoredView {
  private final Team team;
  private final User user;
  private final @Nullable Exchange origin;
  private final @Nullable StoredView below;
  private final ObjectNode chosen = Json.of();
  private ObjectNode json;
  private boolean open = true;

  /**
   * @param origin what opened it, none for a home view
   * @param below the view it lies upon
   */
  StoredView(
      Team team,
      User user,
      @Nullable Exchange origin,
      @Nullable StoredView below,
      ObjectNode json) {
    this.team = team;
    this.user = user;
    this.origin = origin;
    this.below = below;
    this.json = json;
  }

  Team team() {
    return team;
  }

  User user() {
    return user;
  }

  Optional<Exchange> origin() {
    return Optional.ofNullable(origin);
  }

  Optional<StoredView> below() {
    return Optional.ofNullable(below);
  }

  /** How many lie upon each other, with this one. */
  int depth() {
    return below().map(view -> view.depth() + 1).orElse(1);
  }

  String id() {
    return json.get("id").asText();
  }

  String hash() {
    return json.get("hash").asText();
  }

  JsonNode blocks() {
    return json.get("blocks");
  }

  boolean is(String type) {
    return json.get("type").asText().equals(type);
  }

  ObjectNode chosen() {
    return chosen;
  }

  /** With what was chosen so far. */
  ObjectNode json() {
    ObjectNode now = json.deepCopy();
    now.set("state", Json.of("values", Controls.values(blocks(), chosen)));
    return now;
  }

  void become(ObjectNode next) {
    json = next;
  }

  boolean open() {
    return open;
  }

  void close() {
    open = false;
  }
}
