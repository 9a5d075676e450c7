package dev.studycoach.discord;

import dev.studycoach.platform.Permission;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What the coach needs in a channel, in Discord's own permissions. */
final class DiscordPermissions {
  private static final Map<Permission, net.dv8tion.jda.api.Permission> NEEDED =
      Map.of(
          Permission.SEE_THE_CHANNEL, net.dv8tion.jda.api.Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES, net.dv8tion.jda.api.Permission.MESSAGE_SEND,
          Permission.SHOW_CARDS, net.dv8tion.jda.api.Permission.MESSAGE_EMBED_LINKS,
          Permission.ATTACH_FILES, net.dv8tion.jda.api.Permission.MESSAGE_ATTACH_FILES);

  private DiscordPermissions() {}

  /** Overrides included; of a server that is another process's nothing is known to be missing. */
  static Set<Permission> missing(Shards shards, String workspace, String channel) {
    return shards
        .guild(workspace)
        .map(guild -> missing(guild, channel))
        .orElseGet(
            () ->
                shards.owns(workspace)
                    ? EnumSet.of(Permission.SEE_THE_CHANNEL)
                    : EnumSet.noneOf(Permission.class));
  }

  private static Set<Permission> missing(Guild guild, String channel) {
    GuildChannel place = guild.getGuildChannelById(channel);
    return place == null
        ? EnumSet.of(Permission.SEE_THE_CHANNEL)
        : Arrays.stream(Permission.values())
            .filter(p -> !guild.getSelfMember().hasPermission(place, inDiscord(p)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static net.dv8tion.jda.api.Permission inDiscord(Permission permission) {
    return java.util.Objects.requireNonNull(NEEDED.get(permission));
  }

  /** With exactly what is needed. */
  static URI invitation(JDA jda) {
    return URI.create(
        jda.setRequiredScopes("bot", "applications.commands").getInviteUrl(NEEDED.values()));
  }
}
