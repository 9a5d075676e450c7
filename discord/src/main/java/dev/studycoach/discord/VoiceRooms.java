package dev.studycoach.discord;

import dev.studycoach.platform.Presence;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.entities.channel.middleman.AudioChannel;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Who is in a voice channel now. */
final class VoiceRooms {
  private VoiceRooms() {}

  /** A shard that is not connected knows only how it was, and so counts for nothing. */
  static List<Presence> present(ShardManager shards) {
    return shards.getShardCache().stream()
        .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
        .flatMap(shard -> shard.getGuildCache().stream())
        .flatMap(VoiceRooms::present)
        .toList();
  }

  private static Stream<Presence> present(Guild guild) {
    return guild.getVoiceStates().stream()
        .filter(state -> !state.getMember().getUser().isBot())
        .filter(state -> studyRoom(guild, state.getChannel()))
        .map(state -> presence(guild, state));
  }

  private static boolean studyRoom(Guild guild, AudioChannel room) {
    return room != null && !room.equals(guild.getAfkChannel());
  }

  private static Presence presence(Guild guild, GuildVoiceState state) {
    return new Presence(
        guild.getId(),
        String.valueOf(state.getChannel().getId()),
        state.getId(),
        state.isSelfDeafened());
  }
}
