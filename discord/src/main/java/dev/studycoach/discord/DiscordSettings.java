package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import dev.studycoach.platform.Share;
import java.util.Optional;
import net.dv8tion.jda.api.requests.RestConfig;

/**
 * What the operator set for Discord.
 *
 * @param url the base of the REST interface, with a slash at its end
 * @param shards of this process; empty lets Discord decide
 */
record DiscordSettings(String token, String url, Optional<Share> shards) {
  static final String TOKEN = "STUDY_COACH_DISCORD_TOKEN";
  static final String URL = "STUDY_COACH_DISCORD_URL";
  static final String SHARDS = "STUDY_COACH_DISCORD_SHARDS";

  static DiscordSettings of(Settings settings) {
    String token = settings.require(TOKEN);
    if (!token.matches("[\\w.-]+")) {
      throw ConnectionException.refused(TOKEN);
    }
    return new DiscordSettings(
        token, settings.address(URL, RestConfig.DEFAULT_BASE_URL), settings.share(SHARDS));
  }
}
