package dev.studycoach.slack;

import dev.studycoach.web.Json;
import dev.studycoach.web.Template;
import java.util.Map;

/** What Slack's reference calls blocks, elements and objects: their shapes, with gaps. */
final class Blocks {
  private static final Json SHAPES = Json.file(Blocks.class, "blocks.json");

  private Blocks() {}

  /**
   * @param words for the gaps of the shape; a field whose gap has none is left out
   */
  static Json of(String shape, Map<String, ?> words) {
    return new Template(SHAPES.field(shape)).filled(words);
  }
}
