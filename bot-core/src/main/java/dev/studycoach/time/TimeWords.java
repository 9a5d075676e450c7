package dev.studycoach.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people write it; a number alone is the hour of a clock that shows 24. */
public final class TimeWords {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:[:.h]([0-9]{2}))?(?: ?(?:h|uhr|o'clock|([ap])\\.?m\\.?))?");
  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}\\.(0[1-9]|1[0-2])");

  private TimeWords() {}

  /** Reads {@code 20:30}, {@code 20.30}, {@code 20h}, {@code 8:30 pm} and the like. */
  public static Optional<LocalTime> read(String typed) {
    Matcher found = WRITTEN.matcher(plain(typed));
    return found.matches() ? time(found) : Optional.empty();
  }

  private static Optional<LocalTime> time(Matcher found) {
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    String half = found.group(3);
    boolean there = minute < 60 && (half == null ? hour < 24 : hour >= 1 && hour <= 12);
    int hours = half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    return there ? Optional.of(LocalTime.of(hours, minute)) : Optional.empty();
  }

  /** Whether it is written like a time, readable or not. */
  public static boolean isTime(String typed) {
    return WRITTEN.matcher(plain(typed)).matches();
  }

  /** Whether it can be nothing else, as a number alone or {@code 3.10} can. */
  public static boolean isTimeOnly(String typed) {
    String plain = plain(typed);
    return isTime(plain) && !plain.matches("\\d+") && !DAY_AND_MONTH.matcher(plain).matches();
  }

  /** How many of these words are a time, readable or not; 0 if they do not begin with one. */
  public static int count(List<String> words) {
    return words.size() > 1 && isTime(words.get(0) + " " + words.get(1))
        ? 2
        : isTime(words.get(0)) ? 1 : 0;
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
