package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What the REST interface answers; {@code first} is done before the answer leaves. */
record Answer(int status, JsonNode body, Runnable first) {
  static Answer of(int status, JsonNode body) {
    return new Answer(status, body, () -> {});
  }

  static Answer ok(JsonNode body) {
    return of(200, body);
  }

  static Answer empty() {
    return of(204, MissingNode.getInstance());
  }

  Answer after(Runnable act) {
    return new Answer(status, body, act);
  }
}
