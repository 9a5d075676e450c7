package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.Optional;

/** Who acts and where, as Discord tells it with every interaction. */
record Scene(World world, Channel channel, User user) {
  Optional<Guild> guild() {
    return channel.guild();
  }

  Guild server() {
    return guild().orElseThrow(() -> new AssertionError("there is no server in private messages"));
  }

  /** What the user may do here. */
  long permissions() {
    return guild()
        .map(guild -> world.permissions(guild, user, channel))
        .orElse(Permissions.EVERYONE);
  }

  ObjectNode interaction(Kind kind, String id, String token, String locale) {
    ObjectNode json =
        Json.of()
            .put("version", 1)
            .put("type", kind.type())
            .put("id", id)
            .put("token", token)
            .put("application_id", World.APPLICATION)
            .put("channel_id", channel.id())
            .put("locale", locale)
            .put("app_permissions", Long.toString(world.botPermissions(channel)))
            .put("attachment_size_limit", 10_485_760)
            .put("context", guild().isPresent() ? 0 : 1);
    json.putArray("entitlements");
    json.putObject("authorizing_integration_owners").put("0", guild().map(Guild::id).orElse("0"));
    json.set("channel", channelJson(channel));
    guild().ifPresentOrElse(guild -> describe(json, guild), () -> json.set("user", user.json()));
    return json;
  }

  private void describe(ObjectNode json, Guild guild) {
    json.put("guild_id", guild.id()).put("guild_locale", "en-GB");
    json.putObject("guild").put("id", guild.id()).put("locale", "en-GB").putArray("features");
    json.set("member", memberJson(user));
  }

  ObjectNode memberJson(User someone) {
    Guild guild = server();
    Member member = guild.member(someone).orElseThrow();
    long may = Permissions.of(guild, member, channel);
    return member.json().put("permissions", Long.toString(may));
  }

  /** With the permissions of the acting user, as in an interaction. */
  ObjectNode channelJson(Channel shown) {
    long may =
        shown
            .guild()
            .map(guild -> world.permissions(guild, user, shown))
            .orElse(Permissions.EVERYONE);
    return shown.json().put("permissions", Long.toString(may));
  }
}
