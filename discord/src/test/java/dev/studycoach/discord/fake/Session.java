package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one shard of the bot has been told; it outlives its connection, so that it can resume. */
final class Session {
  private final String id;
  private final int shard;
  private final int shards;
  private final long intents;
  private final List<ObjectNode> told = new ArrayList<>();
  private @Nullable Connection connection;

  Session(String id, int shard, int shards, long intents, Connection connection) {
    this.id = id;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  int shard() {
    return shard;
  }

  int shards() {
    return shards;
  }

  boolean wants(long intent) {
    return intent == 0 || (intents & intent) != 0;
  }

  boolean covers(String guildId) {
    return Snowflakes.shard(guildId, shards) == shard;
  }

  @Nullable Connection connection() {
    return connection;
  }

  boolean connected() {
    return connection != null;
  }

  void disconnected(Connection lost) {
    if (connection == lost) {
      connection = null;
    }
  }

  void dispatch(String type, JsonNode data) {
    ObjectNode event = Connection.op(0).put("s", told.size() + 1).put("t", type);
    event.set("d", data);
    told.add(event);
    if (connection != null) {
      connection.send(event);
    }
  }

  /** Tells again all after the event with that number. */
  void resume(Connection next, int after) {
    connection = next;
    next.session(this);
    told.stream().skip(after).forEach(next::send);
    dispatch("RESUMED", Json.of());
  }

  boolean knows(int event) {
    return event <= told.size();
  }
}
