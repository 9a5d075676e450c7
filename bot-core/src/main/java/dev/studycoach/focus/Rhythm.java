package dev.studycoach.focus;

import dev.studycoach.routing.Refusal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How focus and pauses take turns.
 *
 * @param focus minutes of each round, 5 to 120
 * @param pause minutes between two rounds, 1 to 60
 * @param rounds 1 to 12
 */
record Rhythm(int focus, int pause, int rounds) {
  /** Unless people choose another. */
  static final Rhythm USUAL = new Rhythm(25, 5, 4);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(\\d{1,4}) ?/ ?(\\d{1,4}))?[ ,]*(?:[x×*] ?(\\d{1,4})|(\\d{1,4}) ?(?:x|×|rounds?))?",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws Refusal if a number is out of its range
   */
  Rhythm {
    within("minutes of focus", focus, 5, 120);
    within("minutes of pause", pause, 1, 60);
    within("rounds", rounds, 1, 12);
  }

  private static void within(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new Refusal(
          "Please choose " + least + " to " + most + " " + what + ". You said " + number + ".");
    }
  }

  /**
   * Reads {@code 25/5 x4}; the minutes or the rounds alone will do, and the rest is as usual.
   *
   * @throws Refusal if it is none of these, or if a number is out of its range
   */
  static Rhythm read(String typed) {
    Matcher found = WRITTEN.matcher(typed.strip().replaceAll("\\s+", " "));
    if (!found.matches() || typed.isBlank()) {
      throw new Refusal(
          "I cannot read “"
              + typed
              + "” as a rhythm. Write it like 25/5 x4: minutes of focus, minutes of pause, rounds."
              + " 50/10 or x2 alone will do as well.");
    }
    String rounds = found.group(3) == null ? found.group(4) : found.group(3);
    return new Rhythm(
        number(found.group(1), USUAL.focus),
        number(found.group(2), USUAL.pause),
        number(rounds, USUAL.rounds));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** From the first round to the end of the last, after which no pause comes. */
  Duration length() {
    return Duration.ofMinutes((long) rounds * (focus + pause) - pause);
  }
}
