package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;

/** Where a member is in voice; an empty channel id is nowhere. */
record Voice(Member member, String channelId, boolean deaf) {
  ObjectNode json() {
    ObjectNode json = bare();
    json.set("member", member.json());
    return json;
  }

  /** As it stands in a guild, where the members are told apart. */
  ObjectNode bare() {
    return Json.of()
        .put("user_id", member.user().id())
        .put("session_id", "voice-" + member.user().id())
        .put("channel_id", channelId.isEmpty() ? null : channelId)
        .put("deaf", false)
        .put("mute", false)
        .put("self_deaf", deaf)
        .put("self_mute", deaf)
        .put("self_video", false)
        .put("suppress", false)
        .putNull("request_to_speak_timestamp");
  }
}
