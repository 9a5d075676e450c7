package dev.studycoach.examdate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people write it. What can mean only one day is taken as that; the order of day
 * and month is never guessed, and what only the library for natural dates understands is no more
 * than a suggestion.
 *
 * @param words in small letters, with single spaces
 * @param today from which {@code in 6 weeks} counts
 */
record DateWords(String words, LocalDate today) {
  /** A date without a year this far ahead has just passed: perhaps it was meant. */
  private static final int SUSPICIOUSLY_FAR_DAYS = 300;

  private static final String ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:\\.|[./-](\\d{4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?:(?!the)([a-z]{3,9}),? )?(?:the )?"
              + ORDINAL
              + "\\.?(?: of)? ([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?:([a-z]{3,9}),? )?([a-z]{3,9})\\.? (?:the )?" + ORDINAL + "(?:,? (\\d{4}))?");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:in )?(\\d{1,3}|[a-z]{1,6}) (day|week|month|year)s?(?: (?:from (?:now|today)))?");
  private static final Pattern WEEKDAY = Pattern.compile("(?:(on|this|next) )?([a-z]{3,9})");
  private static final List<String> COUNTS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  static Reading read(String typed, LocalDate today) {
    String words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return new DateWords(words, today).read();
  }

  private Reading read() {
    return Stream.<Function<DateWords, Optional<Reading>>>of(
            DateWords::iso,
            DateWords::numbers,
            DateWords::dayMonth,
            DateWords::monthDay,
            DateWords::near,
            DateWords::span,
            DateWords::weekday)
        .flatMap(reader -> reader.apply(this).stream())
        .findFirst()
        .orElseGet(() -> NaturalDates.read(words, today));
  }

  private Optional<MatchResult> match(Pattern pattern) {
    Matcher matcher = pattern.matcher(words);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private Optional<Reading> iso() {
    return match(ISO).map(date -> isoDay().map(Reading::of).orElse(Reading.NONE));
  }

  private Optional<LocalDate> isoDay() {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Two numbers can be a day and a month or a month and a day. */
  private Optional<Reading> numbers() {
    return match(NUMBERS)
        .map(
            part -> {
              int first = Integer.parseInt(part.group(1));
              int second = Integer.parseInt(part.group(2));
              return joined(date(second, first, part.group(3)), date(first, second, part.group(3)));
            });
  }

  private Optional<Reading> dayMonth() {
    return match(DAY_MONTH).flatMap(p -> named(p.group(1), p.group(3), p.group(2), p.group(4)));
  }

  private Optional<Reading> monthDay() {
    return match(MONTH_DAY).flatMap(p -> named(p.group(1), p.group(2), p.group(3), p.group(4)));
  }

  /** A weekday that does not fit makes the date doubtful. */
  private Optional<Reading> named(
      @Nullable String weekday, String month, String day, @Nullable String year) {
    return byName(Month.values(), month)
        .map(m -> date(m.getValue(), Integer.parseInt(day), year))
        .filter(reading -> weekday == null || byName(DayOfWeek.values(), weekday).isPresent())
        .map(
            reading ->
                reading.days().stream().allMatch(d -> fits(d, weekday))
                    ? reading
                    : Reading.perhaps(reading.days()));
  }

  private static boolean fits(LocalDate day, @Nullable String weekday) {
    return weekday == null
        || byName(DayOfWeek.values(), weekday).filter(day.getDayOfWeek()::equals).isPresent();
  }

  private static Reading joined(Reading one, Reading other) {
    List<LocalDate> days = Stream.concat(one.days().stream(), other.days().stream()).toList();
    boolean certain = Stream.of(one, other).allMatch(r -> r.days().isEmpty() || r.certain());
    return new Reading(days, certain);
  }

  /** No such day gives no reading; without a year it is the next one there is. */
  private Reading date(int month, int day, @Nullable String year) {
    if (month > 12 || month < 1 || day < 1 || day > Month.of(month).maxLength()) {
      return Reading.NONE;
    }
    MonthDay date = MonthDay.of(month, day);
    return year == null ? next(date) : inYear(date, Integer.parseInt(year));
  }

  private static Reading inYear(MonthDay date, int year) {
    return date.isValidYear(year) ? Reading.of(date.atYear(year)) : Reading.NONE;
  }

  private Reading next(MonthDay date) {
    LocalDate day =
        IntStream.rangeClosed(0, 8)
            .map(more -> Year.from(today).getValue() + more)
            .filter(date::isValidYear)
            .mapToObj(date::atYear)
            .filter(found -> !found.isBefore(today))
            .findFirst()
            .orElseThrow();
    return new Reading(List.of(day), day.isBefore(today.plusDays(SUSPICIOUSLY_FAR_DAYS)));
  }

  private Optional<Reading> near() {
    return switch (words) {
      case "today" -> Optional.of(Reading.of(today));
      case "tomorrow" -> Optional.of(Reading.of(today.plusDays(1)));
      default -> Optional.empty();
    };
  }

  private Optional<Reading> span() {
    return match(SPAN)
        .flatMap(
            span ->
                count(span.group(1))
                    .map(
                        count ->
                            Reading.of(
                                today.plus(
                                    count,
                                    ChronoUnit.valueOf(
                                        span.group(2).toUpperCase(Locale.ROOT) + "S")))));
  }

  private static Optional<Integer> count(String word) {
    if (word.matches("\\d+")) {
      return Optional.of(Integer.parseInt(word));
    }
    return word.equals("a") || word.equals("an")
        ? Optional.of(1)
        : Optional.of(COUNTS.indexOf(word)).filter(count -> count > 0);
  }

  /** The next Friday can be the one that comes or that of next week. */
  private Optional<Reading> weekday() {
    return match(WEEKDAY)
        .flatMap(
            part ->
                byName(DayOfWeek.values(), part.group(2))
                    .map(day -> weekday(day, "next".equals(part.group(1)))));
  }

  private Reading weekday(DayOfWeek day, boolean next) {
    LocalDate coming = today.with(TemporalAdjusters.next(day));
    return next
        ? Reading.of(coming, today.plusWeeks(1).with(ChronoField.DAY_OF_WEEK, day.getValue()))
        : Reading.of(today.with(TemporalAdjusters.nextOrSame(day)), coming);
  }

  private static <E extends Enum<E>> Optional<E> byName(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> word.length() >= 3)
        .filter(one -> one.name().startsWith(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
