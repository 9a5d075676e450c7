package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.util.ArrayList;
import java.util.List;

/** The limits of modals and home views. */
final class ViewRules {
  static final int BLOCKS = 100;

  private ViewRules() {}

  /**
   * @param type {@code modal} or {@code home}
   */
  static List<String> broken(JsonNode view, String type) {
    List<String> broken = new ArrayList<>(BlockRules.broken(view.path("blocks"), BLOCKS));
    if (!view.path("type").asText().equals(type)) {
      broken.add("the view is no " + type);
    }
    if (!view.path("blocks").isArray()) {
      broken.add("the view has no blocks");
    }
    atMost(broken, "private_metadata", view.path("private_metadata"), 3000);
    atMost(broken, "callback_id", view.path("callback_id"), 255);
    if (type.equals("modal")) {
      modal(broken, view);
    }
    return broken;
  }

  private static void modal(List<String> broken, JsonNode view) {
    atMost(broken, "title", view.at("/title/text"), 24);
    atMost(broken, "submit", view.at("/submit/text"), 24);
    atMost(broken, "close", view.at("/close/text"), 24);
    if (view.at("/title/text").asText().isEmpty()) {
      broken.add("title is missing");
    }
    boolean asks = Json.stream(view.path("blocks")).anyMatch(Controls::isInput);
    if (asks && !view.path("submit").isObject()) {
      broken.add("submit is missing though there are inputs");
    }
  }

  private static void atMost(List<String> broken, String what, JsonNode text, int most) {
    int length = text.asText("").length();
    if (length > most) {
      broken.add(what + " has " + length + " characters, not at most " + most);
    }
  }
}
