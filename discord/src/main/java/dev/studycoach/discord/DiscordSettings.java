package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.RestConfig;

/**
 * What the operator set for Discord.
 *
 * @param url the base of the REST interface, with a slash at its end
 * @param total shards of all processes together; {@link #AUTO} lets Discord decide
 * @param first the first shard of this process, from 0
 * @param last the last shard of this process
 */
record DiscordSettings(String token, String url, int total, int first, int last) {
  static final String TOKEN = "STUDY_COACH_DISCORD_TOKEN";
  static final String URL = "STUDY_COACH_DISCORD_URL";
  static final String SHARDS = "STUDY_COACH_DISCORD_SHARDS";
  static final int AUTO = -1;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})/(\\d{1,5})");

  static DiscordSettings of(Settings settings) {
    String token = settings.require(TOKEN);
    if (!token.matches("[\\w.-]+")) {
      throw ConnectionException.refused(TOKEN);
    }
    String url = settings.address(URL, RestConfig.DEFAULT_BASE_URL);
    String shards = settings.find(SHARDS).orElse("auto");
    return shards.equals("auto")
        ? new DiscordSettings(token, url, AUTO, 0, 0)
        : sharded(token, url, shards);
  }

  private static DiscordSettings sharded(String token, String url, String shards) {
    Matcher range = RANGE.matcher(shards);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = Integer.parseInt(range.group(2));
      int total = Integer.parseInt(range.group(3));
      if (first <= last && last < total) {
        return new DiscordSettings(token, url, total, first, last);
      }
    }
    throw ConnectionException.wrong(SHARDS, shards, "0-3/16");
  }
}
