package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A public channel, or the private talk of one person with the app. */
final class Channel {
  private final Team team;
  private final String id;
  private final String name;
  private final @Nullable User partner;
  private final Set<String> members = new LinkedHashSet<>();
  private final Map<String, StoredMessage> messages = new LinkedHashMap<>();
  private boolean archived;

  private Channel(Team team, String id, String name, @Nullable User partner) {
    this.team = team;
    this.id = id;
    this.name = name;
    this.partner = partner;
  }

  static Channel open(Team team, String id, String name) {
    return new Channel(team, id, name, null);
  }

  /** Slack itself calls it so in commands. */
  static Channel direct(Team team, String id, User with) {
    Channel channel = new Channel(team, id, FakeSlack.DIRECT, with);
    channel.members.add(with.id());
    channel.members.add(team.bot().id());
    return channel;
  }

  Team team() {
    return team;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  Optional<User> partner() {
    return Optional.ofNullable(partner);
  }

  Set<String> members() {
    return members;
  }

  boolean hasApp() {
    return members.contains(team.bot().id());
  }

  boolean archived() {
    return archived;
  }

  void archive(boolean now) {
    archived = now;
  }

  void add(StoredMessage message) {
    messages.put(message.ts(), message);
  }

  /** Those that are not deleted and that everybody sees. */
  Stream<StoredMessage> shared() {
    return messages.values().stream().filter(StoredMessage::shared);
  }

  /** Also whispers. */
  Optional<StoredMessage> message(String ts) {
    return Optional.ofNullable(messages.get(ts)).filter(message -> !message.deleted());
  }

  ObjectNode brief() {
    return Json.of("id", id, "name", name);
  }

  ObjectNode json(long created) {
    ObjectNode json =
        Json.of("id", id, "created", created, "is_org_shared", false, "is_archived", archived);
    json.put("context_team_id", team.id()).put("updated", created * 1000);
    return json.setAll(partner == null ? openJson() : directJson(partner));
  }

  private static ObjectNode directJson(User with) {
    return Json.of("is_im", true, "user", with.id(), "priority", 0);
  }

  private ObjectNode openJson() {
    ObjectNode json =
        Json.of(
            "name", name,
            "name_normalized", name,
            "is_channel", true,
            "is_group", false,
            "is_im", false,
            "is_mpim", false,
            "is_private", false,
            "is_general", false,
            "is_shared", false,
            "is_ext_shared", false,
            "is_member", hasApp(),
            "num_members", members.size());
    json.set("topic", Json.of("value", "", "creator", "", "last_set", 0));
    json.set("purpose", Json.of("value", "", "creator", "", "last_set", 0));
    return json;
  }
}
