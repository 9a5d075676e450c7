package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the app gets back.
 *
 * @param first what is to happen before it does
 */
record Answer(int status, String body, Map<String, String> headers, Runnable first) {
  static Answer of(int status, String body) {
    return new Answer(status, body, Map.of(), () -> {});
  }

  static Answer json(ObjectNode json) {
    return of(200, json.toString());
  }

  /** A success with these names and values. */
  static Answer ok(Object... namesAndValues) {
    return json(Json.of("ok", true).setAll(Json.of(namesAndValues)));
  }

  Answer after(Runnable act) {
    return new Answer(status, body, headers, act);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more, first);
  }
}
