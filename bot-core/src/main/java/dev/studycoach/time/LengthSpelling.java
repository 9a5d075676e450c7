package dev.studycoach.time;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A length in one spelling, {@code 1.5 h} or {@code 2 h 30 m}, whatever people wrote: in English,
 * German, Spanish, French or Portuguese.
 */
final class LengthSpelling {
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

  private static final String HOURS_WORD = "hours?|hrs?|hs|stunden?|std|horas?|heures?";
  private static final String MINUTES_WORD = "minutes?|mins?|minuten|minutos?";

  private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])-(?=[a-z])");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

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
          Spelling.of("(\\b(" + HOURS_WORD + "|h)\\b|(?<=\\d)(" + HOURS_WORD + "|h))\\.?", " h "),
          Spelling.of(
              "(\\b(" + MINUTES_WORD + ")\\b|(?<=\\d ?)(" + MINUTES_WORD + "|m)(?![a-z]))\\.?",
              " m "),
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

  private LengthSpelling() {}

  private record Spelling(Pattern written, String plain) {
    static Spelling of(String written, String plain) {
      return new Spelling(Pattern.compile(written), plain);
    }

    String applyTo(String text) {
      return written.matcher(text).replaceAll(plain);
    }
  }

  static String plain(String typed) {
    String plain =
        WORD.matcher(HYPHEN.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll(" "))
            .replaceAll(word -> WORDS.getOrDefault(word.group(), word.group()));
    for (Spelling spelling : SPELLINGS) {
      plain = spelling.applyTo(plain);
    }
    return plain.strip();
  }
}
