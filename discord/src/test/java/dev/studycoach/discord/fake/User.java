package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.Locale;

/** A person, or the bot. */
record User(String id, String name, boolean bot) {
  ObjectNode json() {
    ObjectNode json =
        Json.of()
            .put("id", id)
            .put("username", name.toLowerCase(Locale.ROOT))
            .put("global_name", bot ? null : name)
            .put("discriminator", "0")
            .put("public_flags", 0)
            .put("flags", 0);
    json.putNull("avatar").putNull("primary_guild");
    return bot ? json.put("bot", true) : json;
  }

  /** What the bot may know about itself. */
  ObjectNode ownJson() {
    ObjectNode json = json().put("mfa_enabled", false).put("locale", "en-GB").put("verified", true);
    return json;
  }
}
