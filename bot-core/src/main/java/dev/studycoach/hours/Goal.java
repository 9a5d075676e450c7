package dev.studycoach.hours;

import dev.studycoach.routing.Refusal;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.util.Locale;

/** Reads how much somebody wants to study in a week. */
final class Goal {
  private Goal() {}

  /**
   * The minutes; a bare number is hours; 0 for none.
   *
   * @throws Refusal if it is no length, or more than a week can count
   */
  static int read(String typed) {
    if (typed.toLowerCase(Locale.ROOT).matches("none|no|0h?")) {
      return 0;
    }
    Duration goal =
        Lengths.readWeekly(typed)
            .orElseThrow(
                () ->
                    new Refusal(
                        "I cannot read “" + typed + "” as a goal. Write it like 8h, or none."));
    if (goal.compareTo(StudyRules.MOST_A_WEEK) > 0) {
      throw new Refusal(
          "A week can count up to "
              + Lengths.words(StudyRules.MOST_A_WEEK)
              + ". Please choose less.");
    }
    return (int) goal.toMinutes();
  }
}
