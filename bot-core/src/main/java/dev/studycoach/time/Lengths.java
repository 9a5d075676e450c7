package dev.studycoach.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How long something takes, as people write it and as they like to read it. */
public final class Lengths {
  /** As in {@code three hours and forty five minutes}. */
  private static final int MOST_WORDS = 6;

  private static final Pattern EACH_WEEK = Pattern.compile("\\s+((a|per|each|every) week|weekly)$");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?: m)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");

  /** Two decimals are read only where nobody can mean minutes by them, as in {@code 1.30h}. */
  private static final Pattern HOURS = Pattern.compile("(\\d{1,3}(?:\\.(?:\\d|00|25|50|75))?) h");

  private static final Pattern BOTH = Pattern.compile("(\\d{1,3}) h ([0-5]?\\d)(?: m)?");

  /** Other measures of time, and what makes a number a time of day or a part of more. */
  private static final Pattern UNKNOWN_UNIT =
      Pattern.compile(
          "1 (day|week|month|year|second|session)"
              + "|\\d+ ([dsw]|(day|week|wk|mo|month|year|yr|second|sec|session|pomodoro)s"
              + "|tage?|wochen?|monate?|sekunden?|d[ií]as?|semanas?|segundos?|jours?|semaines?"
              + "|secondes?)\\.?"
              + "|\\d+(:\\d\\d)? ([ap]\\.?m\\.?|[x×]|to|till|until|[-–])");

  private static final Pattern UNNAMED_MINUTES = Pattern.compile("\\d{1,3} h [0-5]?\\d");

  private Lengths() {}

  /**
   * Reads {@code 90}, {@code 90m}, {@code 1h30}, {@code 1.5h}, {@code 1:30}, {@code an hour and a
   * half} and the like, to the full minute; a bare number is minutes. Empty if it is no length, or
   * if it may mean several.
   */
  public static Optional<Duration> read(String typed) {
    String plain = LengthSpelling.plain(typed);
    Matcher minutes = MINUTES.matcher(plain);
    if (minutes.matches()) {
      return Optional.of(Duration.ofMinutes(number(minutes, 1)));
    }
    Matcher hours = HOURS.matcher(plain);
    if (hours.matches()) {
      return Optional.of(Duration.ofMinutes(Math.round(Double.parseDouble(hours.group(1)) * 60)));
    }
    return both(CLOCK.matcher(plain)).or(() -> both(BOTH.matcher(plain)));
  }

  /** The same for a week, in which a bare number is hours: {@code 8}, {@code 6h30 a week}. */
  public static Optional<Duration> readWeekly(String typed) {
    String words = EACH_WEEK.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    String plain = LengthSpelling.plain(words);
    return read(plain.matches("\\d+(\\.\\d+)?") ? plain + "h" : words);
  }

  /** Whether it is a small number without a unit, which is read as minutes but may be hours. */
  public static boolean mayBeHours(String typed) {
    return LengthSpelling.plain(typed).matches("0*[1-9]");
  }

  private static Optional<Duration> both(Matcher found) {
    return found.matches()
        ? Optional.of(Duration.ofHours(number(found, 1)).plusMinutes(number(found, 2)))
        : Optional.empty();
  }

  private static long number(Matcher found, int group) {
    return Long.parseLong(found.group(group));
  }

  /**
   * How many of these words are a length, as many as possible; 0 if they do not begin with one. A
   * unit that is not known belongs to it too, and makes it unreadable.
   */
  public static int count(List<String> words) {
    int count = longest(words, length -> read(joined(length)).isPresent());
    return count > 0
            && count < words.size()
            && UNKNOWN_UNIT
                .matcher(LengthSpelling.plain(joined(words.subList(0, count + 1))))
                .matches()
        ? count + 1
        : count;
  }

  /** The same without a number that may be minutes, as in {@code 1h 2 chapters}. */
  public static int countNamed(List<String> words) {
    return longest(words, length -> read(joined(length)).isPresent() && !endsUnnamed(length));
  }

  private static boolean endsUnnamed(List<String> length) {
    return LengthSpelling.plain(length.get(length.size() - 1)).matches("\\d+")
        && UNNAMED_MINUTES.matcher(LengthSpelling.plain(joined(length))).matches();
  }

  private static int longest(List<String> words, Predicate<List<String>> wanted) {
    return IntStream.iterate(Math.min(words.size(), MOST_WORDS), n -> n > 0, n -> n - 1)
        .filter(n -> wanted.test(words.subList(0, n)))
        .findFirst()
        .orElse(0);
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  /** Such as {@code 1 h 5 min}. */
  public static String words(long minutes) {
    long hours = minutes / 60;
    long rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
  }

  /** The same of a length, rounded down to the full minute. */
  public static String words(Duration length) {
    return words(length.toMinutes());
  }
}
