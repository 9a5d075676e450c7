package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** Turns the names of users, channels and roles into ids and tells Discord's details of them. */
final class Resolved {
  private final Scene scene;
  private final ObjectNode details = Json.of();

  Resolved(Scene scene) {
    this.scene = scene;
  }

  String user(String name) {
    User user = scene.world().userById(name).orElseGet(() -> scene.world().user(name));
    details.withObject("/users").set(user.id(), user.json());
    scene
        .guild()
        .flatMap(guild -> guild.member(user))
        .ifPresent(member -> details.withObject("/members").set(user.id(), partial(user)));
    return user.id();
  }

  private ObjectNode partial(User user) {
    return scene.memberJson(user).without(List.of("user", "deaf", "mute"));
  }

  String channel(String name, JsonNode types) {
    Channel channel =
        scene.server().channels().stream()
            .filter(known -> known.name().equals(name) || known.id().equals(name))
            .filter(known -> fits(known, types))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no channel " + name + " of the types " + types));
    details.withObject("/channels").set(channel.id(), scene.channelJson(channel));
    return channel.id();
  }

  private static boolean fits(Channel channel, JsonNode types) {
    return types.isEmpty() || Json.stream(types).anyMatch(type -> type.asInt() == channel.type());
  }

  String role(String name) {
    Role role = scene.server().role(name).orElseThrow(() -> new AssertionError("no role " + name));
    details.withObject("/roles").set(role.id(), role.json());
    return role.id();
  }

  ObjectNode into(ObjectNode data) {
    if (!details.isEmpty()) {
      data.set("resolved", details);
    }
    return data;
  }
}
