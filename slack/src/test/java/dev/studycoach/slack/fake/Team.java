package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workspace: its people, its channels and how the app stands there. */
final class Team {
  private final Ids ids;
  private final String name;
  private final String id;
  private final User bot;
  private final String botId;
  private final Install install;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Channel> directs = new LinkedHashMap<>();
  private final Map<String, StoredView> homes = new LinkedHashMap<>();

  Team(Ids ids, String name) {
    this.ids = ids;
    this.name = name;
    id = ids.next("T");
    bot = User.app(ids.next("U"), "Study Coach");
    botId = ids.next("B");
    install = new Install(id);
    keep(bot);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  User bot() {
    return bot;
  }

  String botId() {
    return botId;
  }

  Install install() {
    return install;
  }

  Map<String, StoredView> homes() {
    return homes;
  }

  String domain() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  ObjectNode brief() {
    return Json.of("id", id, "domain", domain());
  }

  /** By name or id; a new name is a new person. */
  User user(String nameOrId) {
    return userById(nameOrId)
        .or(() -> userById(idsByName.get(nameOrId)))
        .orElseGet(() -> keep(User.person(ids.next("U"), nameOrId)));
  }

  private User keep(User user) {
    users.put(user.id(), user);
    idsByName.put(user.name(), user.id());
    return user;
  }

  void change(User user, UnaryOperator<User> change) {
    users.put(user.id(), change.apply(user));
  }

  Stream<User> users() {
    return List.copyOf(users.values()).stream();
  }

  Optional<User> userById(@Nullable String wanted) {
    return Optional.ofNullable(users.get(wanted));
  }

  /** By name or id; a new name is a new channel with the app in it. */
  Channel channel(String nameOrId) {
    return find(nameOrId)
        .orElseGet(
            () -> {
              Channel opened = outside(nameOrId);
              opened.members().add(bot.id());
              return opened;
            });
  }

  /** A new channel if there is none of that name; the app is not in it. */
  Channel outside(String wanted) {
    return find(wanted)
        .orElseGet(
            () -> {
              Channel opened = Channel.open(this, ids.next("C"), wanted);
              channels.put(opened.id(), opened);
              return opened;
            });
  }

  private Optional<Channel> find(String nameOrId) {
    return Stream.concat(channels.values().stream(), directs.values().stream())
        .filter(
            channel ->
                channel.id().equals(nameOrId)
                    || (channel.name().equals(nameOrId) && channel.partner().isEmpty()))
        .findFirst();
  }

  Optional<Channel> channelById(String wanted) {
    return find(wanted).filter(channel -> channel.id().equals(wanted));
  }

  Channel direct(User user) {
    return directs.computeIfAbsent(user.id(), key -> Channel.direct(this, ids.next("D"), user));
  }

  /** The public ones. */
  List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  List<Channel> directs() {
    return List.copyOf(directs.values());
  }
}
