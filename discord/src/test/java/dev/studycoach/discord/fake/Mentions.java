package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The coach never lets a text ping by its wording: nothing is left to Discord to parse. */
final class Mentions {
  private Mentions() {}

  static List<String> broken(JsonNode body, boolean created) {
    List<String> broken = new ArrayList<>();
    JsonNode allowed = body.path("allowed_mentions");
    if (created && !allowed.isObject()) {
      broken.add("allowed_mentions is missing");
    }
    if (allowed.isObject() && !allowed.has("parse")) {
      broken.add("allowed_mentions names no parse list");
    }
    if (!allowed.path("parse").isEmpty()) {
      broken.add("allowed_mentions lets Discord parse " + allowed.path("parse"));
    }
    return broken;
  }
}
