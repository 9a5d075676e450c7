package dev.studycoach.discord;

import static net.dv8tion.jda.api.Permission.MESSAGE_ATTACH_FILES;
import static net.dv8tion.jda.api.Permission.MESSAGE_EMBED_LINKS;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;

import dev.studycoach.platform.Permission;
import java.net.URI;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** What the coach needs in a channel, in Discord's own permissions. */
final class DiscordPermissions {
  private DiscordPermissions() {}

  /** Overrides included; of a server that is another process's nothing is known to be missing. */
  static Set<Permission> missing(Shards shards, String workspace, String channel) {
    return shards
        .shardOf(workspace)
        .map(shard -> missing(shard.getGuildById(workspace), channel))
        .orElseGet(Set::of);
  }

  private static Set<Permission> missing(@Nullable Guild guild, String channel) {
    GuildChannel place = guild == null ? null : guild.getGuildChannelById(channel);
    return Permission.missing(
        permission ->
            permission == Permission.ALL_SCOPES // granted by the invitation, or there is no guild
                || (place != null
                    && place
                        .getGuild()
                        .getSelfMember()
                        .hasPermission(place, inDiscord(permission, place.getType().isThread()))));
  }

  private static net.dv8tion.jda.api.Permission inDiscord(Permission permission, boolean thread) {
    return switch (permission) {
      case SEE_THE_CHANNEL, ALL_SCOPES -> VIEW_CHANNEL;
      case SEND_MESSAGES -> thread ? MESSAGE_SEND_IN_THREADS : MESSAGE_SEND;
      case SHOW_CARDS -> MESSAGE_EMBED_LINKS;
      case ATTACH_FILES -> MESSAGE_ATTACH_FILES;
    };
  }

  /** With exactly what is needed. */
  static URI invitation(JDA jda) {
    return URI.create(
        jda.setRequiredScopes("bot", "applications.commands")
            .getInviteUrl(VIEW_CHANNEL, MESSAGE_SEND, MESSAGE_EMBED_LINKS, MESSAGE_ATTACH_FILES));
  }
}
