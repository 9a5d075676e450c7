package dev.studycoach.discord.fake;

import dev.studycoach.fake.Turns;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody and every place there is; whoever touches it takes a turn. */
final class World {
  static final String APPLICATION = "1180000000000000001";

  private final Turns turns;
  private final Snowflakes ids;
  private final User bot = new User(APPLICATION, "Coach", true);
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Guild> guilds = new LinkedHashMap<>();
  private final Map<String, Channel> privates = new LinkedHashMap<>();
  private final Set<User> closed = new LinkedHashSet<>();

  World(Turns turns, Snowflakes ids) {
    this.turns = turns;
    this.ids = ids;
  }

  Turns turns() {
    return turns;
  }

  String nextId() {
    return ids.next();
  }

  User bot() {
    return bot;
  }

  User user(String name) {
    return users.computeIfAbsent(name, key -> new User(nextId(), key, false));
  }

  Optional<User> userById(String id) {
    return users.values().stream().filter(user -> user.id().equals(id)).findFirst();
  }

  void closePrivateMessages(User user) {
    closed.add(user);
  }

  boolean closedPrivateMessages(Channel channel) {
    return channel.recipient().filter(closed::contains).isPresent();
  }

  Channel privateChannel(User user) {
    return privates.computeIfAbsent(user.id(), key -> Channel.with(user, nextId()));
  }

  Guild addGuild(String name, String owner) {
    Guild guild = new Guild(ids.nextGuild(), name, user(owner));
    Role own = new Role(nextId(), bot.name(), Permissions.BOT, 1, true);
    guild.put(own);
    guild.put(new Member(bot, List.of(own.id())));
    Channel general = Channel.in(guild, nextId(), Channel.TEXT, "general");
    guild.put(general);
    guild.systemChannel(general.id());
    guilds.put(guild.id(), guild);
    return guild;
  }

  /** Those in which the bot is. */
  Stream<Guild> guilds() {
    return guilds.values().stream().filter(Guild::botHere);
  }

  Optional<Guild> guild(String id) {
    return guilds().filter(guild -> guild.id().equals(id)).findFirst();
  }

  Optional<Channel> channel(String id) {
    Stream<Channel> all =
        Stream.concat(
            guilds.values().stream().flatMap(guild -> guild.channels().stream()),
            privates.values().stream());
    return all.filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** What the bot may do there: nothing in a guild it has left, all that counts in private. */
  long botPermissions(Channel channel) {
    return channel
        .guild()
        .map(guild -> guild.botHere() ? permissions(guild, bot, channel) : 0)
        .orElse(Permissions.ALL);
  }

  long permissions(Guild guild, User user, Channel channel) {
    Member member = guild.member(user).orElseGet(() -> new Member(user, List.of()));
    return Permissions.of(guild, member, channel);
  }
}
