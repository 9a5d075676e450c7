package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands that the bot has registered. */
final class CommandBook {
  /** A command that can be typed: the registered one, the words below it, its options. */
  record Entry(JsonNode command, List<String> words, JsonNode options) {
    JsonNode option(String name) {
      return Json.stream(options)
          .filter(option -> option.path("name").asText().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no option " + name + " among " + options));
    }
  }

  private final World world;
  private @Nullable ArrayNode commands;

  CommandBook(World world) {
    this.world = world;
  }

  Optional<ArrayNode> commands() {
    return Optional.ofNullable(commands);
  }

  ArrayNode register(JsonNode given) {
    ArrayNode next = Json.list(Json.stream(given).map(this::registered).toList());
    commands = next;
    return next;
  }

  private ObjectNode registered(JsonNode given) {
    JsonNode permissions = given.path("default_member_permissions");
    ObjectNode json = (ObjectNode) MessageBody.withoutNulls(Leniency.applied(given));
    json.put("id", world.nextId()).put("version", world.nextId());
    json.put("application_id", World.APPLICATION).put("type", given.path("type").asInt(1));
    boolean all = permissions.isNull() || permissions.isMissingNode();
    return json.put("default_member_permissions", all ? null : permissions.asText());
  }

  /**
   * The command that a person types.
   *
   * @throws AssertionError if it is not registered or not shown to this person in this place
   */
  Entry find(Scene scene, String path) {
    List<String> words = new ArrayList<>(List.of(path.split(" ")));
    JsonNode command = named(commands().orElseThrow(), words.remove(0), path);
    requireOffered(scene, command, path);
    JsonNode leaf = command;
    for (String word : words) {
      leaf = named(leaf.path("options"), word, path);
    }
    JsonNode first = leaf.path("options").path(0);
    if (first.path("type").asInt(3) <= 2) {
      throw new AssertionError("/" + path + " is not complete: " + leaf.path("options"));
    }
    return new Entry(command, words, leaf.path("options"));
  }

  private static JsonNode named(JsonNode list, String name, String path) {
    return Json.stream(list)
        .filter(item -> item.path("name").asText().equals(name))
        .filter(item -> item.path("type").asInt() <= 2)
        .findFirst()
        .orElseThrow(() -> new AssertionError("/" + path + " is not registered: " + list));
  }

  private static void requireOffered(Scene scene, JsonNode command, String path) {
    int context = scene.guild().isPresent() ? 0 : 1;
    boolean here =
        command.has("contexts")
            ? Json.stream(command.get("contexts")).anyMatch(c -> c.asInt() == context)
            : context == 0 || command.path("dm_permission").asBoolean(true);
    if (!here) {
      throw new AssertionError("/" + path + " is not offered in this context: " + command);
    }
    long needed = command.path("default_member_permissions").asLong();
    if (context == 0 && !Permissions.has(scene.permissions(), needed)) {
      throw new AssertionError("/" + path + " is not offered to " + scene.user().name());
    }
  }
}
