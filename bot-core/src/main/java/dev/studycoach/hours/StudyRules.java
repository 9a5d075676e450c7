package dev.studycoach.hours;

import dev.studycoach.time.Lengths;
import java.time.Duration;

/**
 * How study counts; an operator may choose other figures.
 *
 * @param mostADay what counts of one study day; what is more comes from a forgotten microphone.
 *     More than nothing, at most 24 hours
 * @param enough how much study in a study day earns it: full minutes, at least one, and no more
 *     than counts
 */
public record StudyRules(Duration mostADay, Duration enough) {
  public static final StudyRules USUAL =
      new StudyRules(Duration.ofHours(16), Duration.ofMinutes(10));

  /** No plan or goal for a week can be larger. */
  public static final Duration MOST_A_WEEK = USUAL.mostADay().multipliedBy(7);

  /**
   * @throws IllegalArgumentException if a figure is out of its range
   */
  public StudyRules {
    require(mostADay, Duration.ofHours(24), "what counts of a day");
    require(enough, mostADay, "what earns a study day");
  }

  private static void require(Duration figure, Duration most, String what) {
    if (figure.compareTo(Duration.ofMinutes(1)) < 0 || figure.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "%s must be between 1 min and %s, not %s".formatted(what, words(most), words(figure)));
    }
  }

  private static String words(Duration figure) {
    return Lengths.words(figure.toMinutes());
  }

  /** The minutes that earn a study day. */
  int enoughMinutes() {
    return (int) enough.toMinutes();
  }
}
