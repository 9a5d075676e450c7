package dev.studycoach.time;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How long something takes, as people write it and as they like to read it. */
public final class Lengths {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("one", "1"),
          entry("two", "2"),
          entry("three", "3"),
          entry("four", "4"),
          entry("five", "5"),
          entry("six", "6"),
          entry("seven", "7"),
          entry("eight", "8"),
          entry("nine", "9"),
          entry("ten", "10"),
          entry("eleven", "11"),
          entry("twelve", "12"),
          entry("fifteen", "15"),
          entry("twenty", "20_"),
          entry("thirty", "30_"),
          entry("forty", "40_"),
          entry("fifty", "50_"),
          entry("sixty", "60"),
          entry("ninety", "90"),
          entry("anderthalb", "1.5"),
          entry("halbe", "half"),
          entry("media", "half"),
          entry("meia", "half"),
          entry("demi", "half"),
          entry("demie", "half"),
          entry("eine", "a"),
          entry("una", "a"),
          entry("uma", "a"),
          entry("une", "a"),
          entry("und", "and"),
          entry("y", "and"),
          entry("e", "and"),
          entry("et", "and"));

  private record Spelling(Pattern written, String plain) {
    static Spelling of(String written, String plain) {
      return new Spelling(Pattern.compile(written), plain);
    }

    String applyTo(String text) {
      return written.matcher(text).replaceAll(plain);
    }
  }

  /** In English, German, Spanish, French and Portuguese. */
  private static final String HOURS_WORD = "hours?|hrs?|hs|stunden?|std|horas?|heures?";

  private static final String MINUTES_WORD = "minutes?|mins?|minuten|minutos?";

  /** One after the other, from words to {@code 1.5 h} and {@code 90 m}. */
  private static final List<Spelling> SPELLINGS =
      List.of(
          Spelling.of("(\\d)0_ ([1-9])(?= |$)", "$1$2"), // forty five
          Spelling.of("_", ""),
          Spelling.of("[&+]", " and "),
          Spelling.of("(?<=\\d),(?=\\d)", "."),
          Spelling.of(",", " "),
          Spelling.of("(\\d) ?½", "$1.5"),
          Spelling.of("(\\d) ?¼", "$1.25"),
          Spelling.of("(\\d) ?¾", "$1.75"),
          Spelling.of("½", "0.5"),
          Spelling.of("¼", "0.25"),
          Spelling.of("¾", "0.75"),
          Spelling.of("\\b(" + HOURS_WORD + ")\\b\\.?|(?<=\\d)(" + HOURS_WORD + "|h)", " h "),
          Spelling.of(
              "\\b(" + MINUTES_WORD + ")\\b\\.?|(?<=\\d)(" + MINUTES_WORD + "|m)(?![a-z])", " m "),
          Spelling.of("\\s+", " "),
          Spelling.of("^3 quarters( of)?( an?)? h", "0.75 h"),
          Spelling.of("^(an? )?half( of)?( an?)? h", "0.5 h"),
          Spelling.of("^(an? )?quarter( of)?( an?)? h", "0.25 h"),
          Spelling.of("\\ban? (?=[hm]\\b)", "1 "),
          Spelling.of("^(\\d+) and (a|1) half h", "$1.5 h"),
          Spelling.of("^(\\d+) h and ((a|1) )?half", "$1.5 h"),
          Spelling.of("^(\\d+) and (a|1) quarter h", "$1.25 h"),
          Spelling.of("^(\\d+) h and (a|1) quarter", "$1.25 h"),
          Spelling.of("^(\\d+) and 3 quarters? h", "$1.75 h"),
          Spelling.of("^(\\d+) h and 3 quarters", "$1.75 h"),
          Spelling.of(" and ", " "),
          Spelling.of("\\s+", " "));

  private static final Pattern EACH_WEEK = Pattern.compile("\\s+((a|per|each|every) week|weekly)$");
  private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])-(?=[a-z])");
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?: m)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) h");
  private static final Pattern BOTH = Pattern.compile("(\\d{1,3}) h ([0-5]?\\d)(?: m)?");

  /** Other measures of time, which are not taken for minutes. */
  private static final Pattern UNKNOWN_UNIT =
      Pattern.compile(
          "1 (day|week|month|year|second|session)|\\d+ ([dsw]|days|weeks|wks|mos|yrs|months|years|seconds?|secs?|sessions"
              + "|pomodoros?|tage?|wochen?|monate?|sekunden?|d[ií]as?|semanas?|segundos?|jours?"
              + "|semaines?|secondes?|uur|uren|or[ae]|timm(e|ar)|godzin[ay]?|saat|dakika"
              + "|час(а|ов)?|минут[аы]?)\\.?");

  private static final Pattern UNNAMED_MINUTES = Pattern.compile("\\d{1,3} h [0-5]?\\d");

  private Lengths() {}

  /**
   * Reads {@code 90}, {@code 90m}, {@code 1h30}, {@code 1.5h}, {@code 1:30}, {@code an hour and a
   * half} and the like, to the full minute; a bare number is minutes. Empty if it is no length, or
   * if it may mean several.
   */
  public static Optional<Duration> read(String typed) {
    String plain = plain(typed);
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
    return read(words.matches("\\d+([.,]\\d+)?") ? words + "h" : words);
  }

  private static Optional<Duration> both(Matcher found) {
    return found.matches()
        ? Optional.of(Duration.ofHours(number(found, 1)).plusMinutes(number(found, 2)))
        : Optional.empty();
  }

  private static long number(Matcher found, int group) {
    return Long.parseLong(found.group(group));
  }

  private static String plain(String typed) {
    String plain =
        WORD.matcher(HYPHEN.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll(" "))
            .replaceAll(word -> WORDS.getOrDefault(word.group(), word.group()));
    for (Spelling spelling : SPELLINGS) {
      plain = spelling.applyTo(plain);
    }
    return plain.strip();
  }

  /**
   * How many of these words are a length, as many as possible; 0 if they do not begin with one. A
   * unit that is not known belongs to it too, and makes it unreadable.
   */
  public static int count(List<String> words) {
    int count = longest(words, length -> read(joined(length)).isPresent());
    return count > 0
            && count < words.size()
            && UNKNOWN_UNIT.matcher(plain(joined(words.subList(0, count + 1)))).matches()
        ? count + 1
        : count;
  }

  /** The same without a number that may be minutes, as in {@code 1h 2 chapters}. */
  public static int countNamed(List<String> words) {
    return longest(words, length -> read(joined(length)).isPresent() && !endsUnnamed(length));
  }

  private static boolean endsUnnamed(List<String> length) {
    return plain(length.get(length.size() - 1)).matches("\\d+")
        && UNNAMED_MINUTES.matcher(plain(joined(length))).matches();
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

  /** As in {@code three hours and forty five minutes}. */
  private static final int MOST_WORDS = 6;

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
