package dev.studycoach.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A block or an element of one. Bolt's own classes write fields that Slack's published types do not
 * know.
 */
record Json(Map<String, Object> fields) {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(
              Json.class,
              (com.google.gson.JsonSerializer<Json>)
                  (json, type, context) -> context.serialize(json.fields()))
          .create();

  static Json object() {
    return new Json(Map.of());
  }

  static Json of(String type) {
    return object().with("type", type);
  }

  static Json plain(String words) {
    return of("plain_text").with("text", words).with("emoji", false);
  }

  Json with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Json(more);
  }

  /** For people to read. */
  static String pretty(Object json) {
    return GSON.newBuilder().setPrettyPrinting().create().toJson(json);
  }

  static String write(Object value) {
    return GSON.toJson(value);
  }
}
