package dev.studycoach.stats;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people tell apart however they see colours, after Okabe and Ito, "Color Universal
 * Design" (2008), in an order in which neighbours differ in brightness too. Pictures stand on an
 * opaque white, so that they look the same on dark and on light.
 */
final class Palette {
  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1A1A1A);
  static final Color QUIET = new Color(0x595959);
  static final Color TRACK = new Color(0xE4E4E4);
  static final Color OTHER = new Color(0x9A9A9A);

  private static final List<Color> SERIES =
      List.of(
          new Color(0x0072B2), // blue
          new Color(0xE69F00), // orange
          new Color(0x009E73), // bluish green
          new Color(0x56B4E9), // sky blue
          new Color(0xD55E00), // vermillion
          new Color(0xF0E442), // yellow
          new Color(0xCC79A7)); // reddish purple

  private Palette() {}

  /** The colour of the series with this number, from 0 on; further rounds are darker. */
  static Color series(int number) {
    Color colour = SERIES.get(number % SERIES.size());
    for (int round = number / SERIES.size(); round > 0; round--) {
      colour = colour.darker();
    }
    return colour;
  }
}
