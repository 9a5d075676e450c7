package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** A user in a guild, with the ids of the roles. */
record Member(User user, List<String> roles) {
  Member {
    roles = List.copyOf(roles);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.of()
            .put("joined_at", "2024-01-01T00:00:00+00:00")
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0);
    json.set("user", user.json());
    json.set("roles", Json.words(roles));
    json.putNull("avatar").putNull("banner").putNull("nick").putNull("premium_since");
    return json.putNull("communication_disabled_until");
  }
}
