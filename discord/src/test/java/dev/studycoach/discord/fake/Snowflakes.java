package dev.studycoach.discord.fake;

import java.time.InstantSource;

/** Discord's ids: the milliseconds since 2015 in the upper bits, so that they tell their age. */
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final long LONG_AGO = 252_460_800_000L;

  private final InstantSource clock;
  private long last;
  private long guilds;

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  /** An id of this moment, greater than all before. */
  synchronized String next() {
    last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
    return Long.toString(last);
  }

  /** Successive guilds are of successive milliseconds: they fall on successive shards. */
  synchronized String nextGuild() {
    return Long.toString((LONG_AGO + guilds++) << 22);
  }

  static int shard(String guildId, int shards) {
    return (int) ((Long.parseLong(guildId) >> 22) % shards);
  }
}
