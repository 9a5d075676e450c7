package dev.studycoach.discord.fake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of a guild; {@link GuildJson} tells it to the bot. */
final class Guild {
  private final String id;
  private final String name;
  private final User owner;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Voice> voices = new LinkedHashMap<>();
  private String afkChannel = "";
  private String systemChannel = "";
  private boolean botHere = true;

  Guild(String id, String name, User owner) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    put(new Role(id, "@everyone", Permissions.EVERYONE, 0, false));
    put(new Member(owner, List.of()));
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  User owner() {
    return owner;
  }

  boolean botHere() {
    return botHere;
  }

  void botHere(boolean here) {
    botHere = here;
  }

  String afkChannel() {
    return afkChannel;
  }

  void afkChannel(String channelId) {
    afkChannel = channelId;
  }

  String systemChannel() {
    return systemChannel;
  }

  void systemChannel(String channelId) {
    systemChannel = channelId;
  }

  Collection<Role> roles() {
    return roles.values();
  }

  /** The roles of a member, {@code @everyone} among them. */
  Stream<Role> roles(Member member) {
    return roles.values().stream()
        .filter(role -> role.id().equals(id) || member.roles().contains(role.id()));
  }

  Optional<Role> role(String nameOrId) {
    return roles.values().stream()
        .filter(role -> role.name().equals(nameOrId) || role.id().equals(nameOrId))
        .findFirst();
  }

  void put(Role role) {
    roles.put(role.id(), role);
  }

  Collection<Channel> channels() {
    return channels.values();
  }

  Optional<Channel> channel(String nameOrId, int type) {
    return channels.values().stream()
        .filter(channel -> channel.type() == type)
        .filter(channel -> channel.name().equals(nameOrId) || channel.id().equals(nameOrId))
        .findFirst();
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void remove(Channel channel) {
    channels.remove(channel.id());
  }

  Collection<Member> members() {
    return members.values();
  }

  Optional<Member> member(User user) {
    return Optional.ofNullable(members.get(user.id()));
  }

  void put(Member member) {
    members.put(member.user().id(), member);
  }

  Collection<Voice> voices() {
    return voices.values();
  }

  Optional<Voice> voice(User user) {
    return Optional.ofNullable(voices.get(user.id()));
  }

  void put(Voice voice) {
    if (voice.channelId().isEmpty()) {
      voices.remove(voice.member().user().id());
    } else {
      voices.put(voice.member().user().id(), voice);
    }
  }
}
