package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import org.jspecify.annotations.Nullable;

/** A guild as Discord tells it. */
final class GuildJson {
  private static final String USUAL =
      """
      {"icon":null,"description":null,"home_header":null,"splash":null,"discovery_splash":null,
       "features":[],"banner":null,"application_id":null,"region":"deprecated","afk_timeout":300,
       "system_channel_flags":0,"widget_enabled":false,"widget_channel_id":null,
       "verification_level":0,"default_message_notifications":0,"mfa_level":0,
       "explicit_content_filter":0,"max_presences":null,"max_members":500000,
       "max_stage_video_channel_users":50,"max_video_channel_users":25,"vanity_url_code":null,
       "premium_tier":0,"premium_subscription_count":0,"preferred_locale":"en-GB",
       "rules_channel_id":null,"safety_alerts_channel_id":null,"public_updates_channel_id":null,
       "premium_progress_bar_enabled":false,"nsfw":false,"nsfw_level":0,"emojis":[],"stickers":[],
       "incidents_data":null}
      """;

  private GuildJson() {}

  /** The answer of the REST interface, and the body of a GUILD_UPDATE. */
  static ObjectNode plain(Guild guild) {
    ObjectNode json = Json.object(USUAL);
    json.put("id", guild.id()).put("name", guild.name()).put("owner_id", guild.owner().id());
    json.put("afk_channel_id", orNull(guild.afkChannel()));
    json.put("system_channel_id", orNull(guild.systemChannel()));
    json.set("roles", Json.list(guild.roles().stream().map(Role::json).toList()));
    return json;
  }

  /**
   * The body of a GUILD_CREATE: of the members only the bot and those in voice, as without the
   * privileged intent.
   */
  static ObjectNode whole(Guild guild, User bot, boolean voices) {
    ObjectNode json = plain(guild).put("large", false).put("unavailable", false);
    json.put("member_count", guild.members().size()).put("joined_at", "2024-01-01T00:00:00+00:00");
    json.set("channels", Json.list(guild.channels().stream().map(Channel::json).toList()));
    json.set("voice_states", voices ? voiceStates(guild) : Json.of().arrayNode());
    ArrayNode members = json.putArray("members");
    guild.member(bot).ifPresent(member -> members.add(member.json()));
    if (voices) {
      guild.voices().forEach(voice -> members.add(voice.member().json()));
    }
    for (String none : new String[] {"threads", "presences", "stage_instances"}) {
      json.putArray(none);
    }
    json.putArray("guild_scheduled_events");
    return json;
  }

  private static ArrayNode voiceStates(Guild guild) {
    return Json.list(guild.voices().stream().map(Voice::bare).toList());
  }

  private static @Nullable String orNull(String id) {
    return id.isEmpty() ? null : id;
  }
}
