package dev.studycoach.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a date as people write it. What can mean only one day is taken as that; the order of day
 * and month is never guessed, and what only the library for natural dates understands is no more
 * than a suggestion.
 *
 * @param words in small letters, with single spaces
 * @param today from which {@code in 6 weeks} counts
 * @param ahead whether a date to come is meant, or else one of the past
 */
public record DateWords(String words, LocalDate today, boolean ahead) {
  /** As in {@code the day before yesterday}, or {@code Fri 18 of December 2026}. */
  private static final int MOST_WORDS = 5;

  private static final Pattern FROM_TO = Pattern.compile("\\d{1,2}-\\d{1,2}");
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          "(?:(?:sometime )?(?:in|this|next|early|mid|late|in early|in mid|in late)[ -])?"
              + "([a-z]{3,9})(?: of)?(?: \\d{4}| (?:this|next) year)?");

  /** What a date to come can mean. */
  public static Reading ahead(String typed, LocalDate today) {
    return new DateWords(plain(typed), today, true).read();
  }

  /** What a date of the past can mean. */
  public static Reading back(String typed, LocalDate today) {
    return new DateWords(past(typed), today, false).read();
  }

  /** How many of these words are a date, readable or not; 0 if they do not begin with one. */
  public static int count(List<String> words) {
    return IntStream.iterate(Math.min(words.size(), MOST_WORDS), n -> n > 0, n -> n - 1)
        .filter(n -> isDate(past(String.join(" ", words.subList(0, n)))))
        .findFirst()
        .orElse(0);
  }

  private static boolean isDate(String words) {
    return !FROM_TO.matcher(words).matches()
        && new DateWords(words, LocalDate.EPOCH, false).known().isPresent();
  }

  /** The month, if that is all there is: the day is missing. */
  public static Optional<Month> monthAlone(String typed) {
    Matcher found = MONTH_ALONE.matcher(plain(typed));
    return found.matches() ? byName(Month.values(), found.group(1)) : Optional.empty();
  }

  /** The day of the week with this name, which may be cut to three letters. */
  public static Optional<DayOfWeek> weekday(String word) {
    return byName(DayOfWeek.values(), word);
  }

  private static String plain(String typed) {
    return typed
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceFirst("[,;.]$", "");
  }

  /** Study is written down for a day, on a day or behind a dash. */
  private static String past(String typed) {
    return plain(typed).replaceFirst("^(for|on|-|–) ", "");
  }

  private Reading read() {
    return known().orElseGet(() -> monthAlone(words).isPresent() ? Reading.NONE : suggestion());
  }

  /** What is guessed is not guessed on the wrong side of today. */
  private Reading suggestion() {
    return Reading.perhaps(
        NaturalDates.read(words, today).stream()
            .filter(day -> ahead ? !day.isBefore(today) : !day.isAfter(today))
            .toList());
  }

  private Optional<Reading> known() {
    return new CalendarDates(this).read().or(() -> new RelativeDates(this).read());
  }

  Optional<MatchResult> match(Pattern pattern) {
    Matcher matcher = pattern.matcher(words);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> byName(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> word.length() >= 3)
        .filter(one -> one.name().startsWith(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
