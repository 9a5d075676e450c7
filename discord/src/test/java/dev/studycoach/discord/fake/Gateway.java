package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sessions of the bot's shards and what they are told. */
final class Gateway {
  static final long GUILDS = 1;
  static final long VOICE_STATES = 1 << 7;

  private static final long PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;
  private static final Set<Integer> ENDS_SESSION =
      Set.of(4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014);

  private final World world;
  private final Violations violations;
  private final List<Session> sessions = new ArrayList<>();
  private Duration heartbeat = Duration.ofMillis(41_250);
  private boolean acknowledging = true;
  private String url = "";

  Gateway(World world, Violations violations) {
    this.world = world;
    this.violations = violations;
  }

  void url(String address) {
    url = address;
  }

  String url() {
    return url;
  }

  void heartbeat(Duration interval) {
    heartbeat = interval;
  }

  void acknowledging(boolean on) {
    acknowledging = on;
  }

  Stream<Session> connected() {
    return sessions.stream().filter(Session::connected);
  }

  /** Greets a new line. */
  void hello(Connection line) {
    ObjectNode data = Json.of().put("heartbeat_interval", heartbeat.toMillis());
    line.send(Connection.op(10).set("d", data));
  }

  void lost(Connection line, int code, boolean byBot) {
    line.closed();
    Session session = line.session();
    if (session != null) {
      session.disconnected(line);
      if (ENDS_SESSION.contains(code) || (byBot && (code == 1000 || code == 1001))) {
        sessions.remove(session);
      }
    }
  }

  /** Something the bot said on its line. */
  void heard(Connection line, JsonNode message) {
    JsonNode data = message.path("d");
    switch (message.path("op").asInt(-1)) {
      case 1 -> heartbeat(line);
      case 2 -> identify(line, data);
      case 3 -> {} // the bot's own presence is nobody's concern here
      case 6 -> resume(line, data);
      case 8 -> members(line, data);
      default -> refuse(line, 4001, "Unknown opcode: " + message);
    }
  }

  private void heartbeat(Connection line) {
    if (acknowledging) {
      line.send(Connection.op(11));
    }
  }

  private void identify(Connection line, JsonNode data) {
    int shard = data.at("/shard/0").asInt(0);
    int shards = data.at("/shard/1").asInt(1);
    long intents = data.path("intents").asLong();
    if (line.session() != null) {
      refuse(line, 4005, "Already authenticated.");
    } else if (!data.path("token").asText().equals(FakeDiscord.TOKEN)) {
      line.close(4004, "Authentication failed.");
    } else if (shard < 0 || shard >= shards) {
      refuse(line, 4010, "Invalid shard.");
    } else if ((intents & PRIVILEGED) != 0) {
      refuse(line, 4014, "Disallowed intent(s).");
    } else {
      begin(line, new Session("session-" + world.nextId(), shard, shards, intents, line));
    }
  }

  private void refuse(Connection line, int code, String why) {
    violations.add("gateway", why);
    line.close(code, why.substring(0, Math.min(why.length(), 100)));
  }

  private void begin(Connection line, Session session) {
    line.session(session);
    sessions.add(session);
    List<Guild> guilds = world.guilds().filter(guild -> session.covers(guild.id())).toList();
    session.dispatch("READY", ready(session, guilds));
    guilds.forEach(guild -> tell(session, guild));
  }

  private ObjectNode ready(Session session, List<Guild> guilds) {
    ObjectNode json =
        Json.of().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", url);
    json.set("user", world.bot().ownJson());
    json.putArray("guilds")
        .addAll(
            guilds.stream()
                .map(guild -> Json.of().put("id", guild.id()).put("unavailable", true))
                .toList());
    json.putArray("shard").add(session.shard()).add(session.shards());
    json.putObject("application").put("id", World.APPLICATION).put("flags", 0);
    json.putArray("private_channels");
    return json;
  }

  private void tell(Session session, Guild guild) {
    boolean voices = session.wants(VOICE_STATES);
    session.dispatch("GUILD_CREATE", GuildJson.whole(guild, world.bot(), voices));
  }

  private void resume(Connection line, JsonNode data) {
    int seen = data.path("seq").asInt();
    Session session =
        sessions.stream()
            .filter(known -> known.id().equals(data.path("session_id").asText()))
            .findFirst()
            .orElse(null);
    if (session == null) {
      line.send(Connection.op(9).put("d", false));
    } else if (session.knows(seen)) {
      session.resume(line, seen);
    } else {
      refuse(line, 4007, "Invalid seq: " + seen);
    }
  }

  private void members(Connection line, JsonNode data) {
    Session session = line.session();
    if (session == null) {
      refuse(line, 4003, "Not authenticated.");
      return;
    }
    session.dispatch("GUILD_MEMBERS_CHUNK", chunk(data));
  }

  /** Those who were asked for by their ids; to list all would take a privileged intent. */
  private ObjectNode chunk(JsonNode asked) {
    String guildId = asked.path("guild_id").asText();
    String ids = asked.path("user_ids").toString();
    ObjectNode json = Json.of().put("chunk_index", 0).put("chunk_count", 1);
    json.put("guild_id", guildId).set("nonce", asked.path("nonce"));
    json.putArray("members")
        .addAll(
            world.guild(guildId).stream()
                .flatMap(guild -> guild.members().stream())
                .filter(member -> ids.contains("\"" + member.user().id() + "\""))
                .map(Member::json)
                .toList());
    return json;
  }

  /** Tells all sessions with the guild's shard; gives how many. */
  int dispatch(String type, long intent, Guild guild, Function<Session, JsonNode> data) {
    return dispatch(type, data, session -> session.covers(guild.id()) && session.wants(intent));
  }

  /** What happens in private goes to the first shard. */
  int dispatchPrivate(String type, JsonNode data) {
    return dispatch(type, session -> data, session -> session.shard() == 0);
  }

  private int dispatch(
      String type, Function<Session, JsonNode> data, Predicate<Session> concerned) {
    List<Session> told = sessions.stream().filter(concerned).toList();
    told.forEach(session -> session.dispatch(type, data.apply(session)));
    return told.size();
  }

  void close(int code, String why) {
    lines().forEach(line -> line.close(code, why));
  }

  void reconnect() {
    lines().forEach(line -> line.send(Connection.op(7).putNull("d")));
  }

  /** Ends all sessions; the bot has to identify anew. */
  void invalidate() {
    List<Connection> lines = lines();
    sessions.clear();
    lines.forEach(line -> line.send(Connection.op(9).put("d", false)));
  }

  private List<Connection> lines() {
    return sessions.stream().map(Session::connection).filter(Objects::nonNull).toList();
  }
}
