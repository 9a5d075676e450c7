package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A server on the fake Discord; what changes here while the bot is connected, the bot is told. */
public final class FakeGuild {
  private final World world;
  private final Gateway gateway;
  private final Guild guild;

  FakeGuild(World world, Gateway gateway, Guild guild) {
    this.world = world;
    this.gateway = gateway;
    this.guild = guild;
  }

  Guild state() {
    return guild;
  }

  public String id() {
    return guild.id();
  }

  public String name() {
    return guild.name();
  }

  /** The id of the text channel, created at first use; {@code general} stands from the start. */
  public String textChannel(String name) {
    return turn(() -> channel(name, Channel.TEXT).id());
  }

  /** The id of the voice channel, created at first use. */
  public String voiceChannel(String name) {
    return turn(() -> channel(name, Channel.VOICE).id());
  }

  /** Makes this voice channel the one for those who are away; gives its id. */
  public String afkChannel(String name) {
    return turn(
        () -> {
          guild.afkChannel(channel(name, Channel.VOICE).id());
          tell("GUILD_UPDATE", Gateway.GUILDS, GuildJson.plain(guild));
          return guild.afkChannel();
        });
  }

  private Channel channel(String name, int type) {
    return guild.channel(name, type).orElseGet(() -> addChannel(name, type));
  }

  private Channel addChannel(String name, int type) {
    Channel channel = Channel.in(guild, world.nextId(), type, name);
    guild.put(channel);
    tell("CHANNEL_CREATE", Gateway.GUILDS, channel.json());
    return channel;
  }

  /** Deletes a text or voice channel. */
  public void deleteChannel(String name) {
    turn(
        () -> {
          Channel channel = existing(name);
          guild.remove(channel);
          tell("CHANNEL_DELETE", Gateway.GUILDS, channel.json());
          return channel;
        });
  }

  private Channel existing(String name) {
    return guild
        .channel(name, Channel.TEXT)
        .or(() -> guild.channel(name, Channel.VOICE))
        .orElseThrow(() -> new AssertionError("no channel " + name));
  }

  /** The id of the role without permissions, created at first use. */
  public String role(String name) {
    return turn(() -> role(name, 0).id());
  }

  private Role role(String name, long permissions) {
    return guild.role(name).orElseGet(() -> addRole(name, permissions));
  }

  private Role addRole(String name, long permissions) {
    Role role = new Role(world.nextId(), name, permissions, guild.roles().size(), false);
    guild.put(role);
    ObjectNode json = Json.of().put("guild_id", guild.id());
    json.set("role", role.json());
    tell("GUILD_ROLE_CREATE", Gateway.GUILDS, json);
    return role;
  }

  /** The id of the user, who joins at first use. */
  public String member(String user) {
    return turn(() -> join(user).user().id());
  }

  /** The id of the user, who from now on may manage the server. */
  public String admin(String user) {
    turn(() -> role("Admins", Permissions.MANAGE_GUILD));
    return grant(user, "Admins");
  }

  /** Gives the role to the user; gives the user's id. */
  public String grant(String user, String role) {
    return turn(
        () -> {
          Member member = join(user);
          List<String> roles = new ArrayList<>(member.roles());
          roles.add(role(role, 0).id());
          guild.put(new Member(member.user(), roles));
          return member.user().id();
        });
  }

  private Member join(String name) {
    User user = world.user(name);
    return guild
        .member(user)
        .orElseGet(
            () -> {
              Member member = new Member(user, List.of());
              guild.put(member);
              return member;
            });
  }

  /** Takes permissions from the bot in one channel. */
  public void deny(String channel, long permissions) {
    turn(
        () -> {
          Channel place = existing(channel);
          place.deny(botRole().id(), permissions);
          return tell("CHANNEL_UPDATE", Gateway.GUILDS, place.json());
        });
  }

  /** Gives back what {@link #deny} took. */
  public void allow(String channel, long permissions) {
    turn(
        () -> {
          Channel place = existing(channel);
          place.allow(botRole().id(), permissions);
          return tell("CHANNEL_UPDATE", Gateway.GUILDS, place.json());
        });
  }

  private Role botRole() {
    return guild.role(world.bot().name()).orElseThrow();
  }

  public void removeBot() {
    turn(
        () -> {
          tell("GUILD_DELETE", Gateway.GUILDS, Json.of().put("id", guild.id()));
          guild.botHere(false);
          return guild;
        });
  }

  /** Invites the bot again. */
  public void addBot() {
    turn(
        () -> {
          guild.botHere(true);
          return announce();
        });
  }

  int announce() {
    return gateway.dispatch("GUILD_CREATE", Gateway.GUILDS, guild, this::whole);
  }

  private JsonNode whole(Session session) {
    return GuildJson.whole(guild, world.bot(), session.wants(Gateway.VOICE_STATES));
  }

  /** The user enters the voice channel, or changes to it. */
  public void join(String user, String voiceChannel) {
    turn(() -> voice(new Voice(join(user), channel(voiceChannel, Channel.VOICE).id(), deaf(user))));
  }

  /** The user leaves voice. */
  public void leave(String user) {
    turn(() -> voice(new Voice(join(user), "", false)));
  }

  /** The user turns off, or on again, what there is to hear. */
  public void deafen(String user, boolean deaf) {
    turn(() -> voice(new Voice(join(user), voiceNow(user).channelId(), deaf)));
  }

  private boolean deaf(String user) {
    return guild.voice(world.user(user)).map(Voice::deaf).orElse(false);
  }

  private Voice voiceNow(String user) {
    return guild
        .voice(world.user(user))
        .orElseThrow(() -> new AssertionError(user + " is not in voice"));
  }

  private int voice(Voice voice) {
    guild.put(voice);
    ObjectNode json = voice.json().put("guild_id", guild.id());
    return tell("VOICE_STATE_UPDATE", Gateway.VOICE_STATES, json);
  }

  /** What all can read in the channel, in order, as it stands now. */
  public List<FakeMessage> messages(String channel) {
    return turn(() -> existing(channel).readable());
  }

  private int tell(String event, long intent, JsonNode data) {
    return guild.botHere() ? gateway.dispatch(event, intent, guild, session -> data) : 0;
  }

  private <T> T turn(Supplier<T> act) {
    return world.turns().get(act);
  }
}
