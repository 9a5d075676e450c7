package dev.studycoach.discord;

import dev.studycoach.platform.Presence;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Who is in a voice channel now. */
final class VoiceRooms {
  private VoiceRooms() {}

  /** A shard that is not connected knows only how it was, and so counts for nothing. */
  static List<Presence> present(ShardManager shards) {
    return shards.getShardCache().stream()
        .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
        .flatMap(shard -> shard.getGuildCache().stream())
        .flatMap(guild -> guild.getVoiceStates().stream().flatMap(state -> presence(guild, state)))
        .toList();
  }

  /** The channel is read once, since whoever sits there may leave at any moment. */
  private static Stream<Presence> presence(Guild guild, GuildVoiceState state) {
    return Stream.ofNullable(state.getChannel())
        .filter(room -> !room.equals(guild.getAfkChannel()))
        .filter(room -> !state.getMember().getUser().isBot())
        .map(r -> new Presence(guild.getId(), r.getId(), state.getId(), state.isSelfDeafened()));
  }
}
