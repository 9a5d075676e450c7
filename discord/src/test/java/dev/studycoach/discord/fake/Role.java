package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;

/** A role of a guild with its permission bits. */
record Role(String id, String name, long permissions, int position, boolean managed) {
  ObjectNode json() {
    ObjectNode json =
        Json.of()
            .put("id", id)
            .put("name", name)
            .put("permissions", Long.toString(permissions))
            .put("position", position)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", managed)
            .put("mentionable", false)
            .put("flags", 0);
    json.putObject("colors").put("primary_color", 0).putNull("secondary_color");
    json.withObject("/colors").putNull("tertiary_color");
    return json.putNull("icon").putNull("unicode_emoji");
  }
}
