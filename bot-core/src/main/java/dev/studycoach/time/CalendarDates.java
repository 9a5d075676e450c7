package dev.studycoach.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates that name a day of the month. A known form that is no day gives {@link Reading#NONE}. */
record CalendarDates(DateWords date) {
  /** A date without a year this far ahead has just passed: perhaps it was meant. */
  private static final int SUSPICIOUSLY_FAR_DAYS = 300;

  /** In which there is a leap year. */
  private static final int YEARS = 8;

  private static final String WEEKDAY = "(?:(?:on )?(?!on |the )([a-z]{3,9}),? )?(?:on )?(?:the )?";
  private static final String ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern NUMBERS =
      Pattern.compile(WEEKDAY + "(\\d{1,2})([./-])(\\d{1,2})(?:\\.|\\3(\\d{1,4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(WEEKDAY + ORDINAL + "\\.?(?: of)? ([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?:([a-z]{3,9}),? )?([a-z]{3,9})\\.? (?:the )?" + ORDINAL + "(?:,? (\\d{4}))?");
  private static final Pattern WEEKDAY_DAY =
      Pattern.compile("(?:on )?([a-z]{3,9}),? (?:the )?" + ORDINAL);

  Optional<Reading> read() {
    return yearFirst().or(this::numbers).or(this::dayMonth).or(this::monthDay).or(this::weekdayDay);
  }

  private Optional<Reading> yearFirst() {
    return date.match(YEAR_FIRST).map(p -> on(number(p.group(3)), number(p.group(4)), p.group(1)));
  }

  /** Between dots the day comes first; else two numbers can be a month and a day as well. */
  private Optional<Reading> numbers() {
    return date.match(NUMBERS)
        .filter(p -> noneOrWeekday(p.group(1)))
        .map(
            p -> {
              boolean dots = p.group(3).equals(".");
              String year = p.group(5) == null ? null : year(p.group(5), dots);
              Reading dayFirst = on(number(p.group(4)), number(p.group(2)), year);
              Reading monthFirst = on(number(p.group(2)), number(p.group(4)), year);
              Reading both =
                  dots && !dayFirst.days().isEmpty() ? dayFirst : joined(dayFirst, monthFirst);
              return fitting(both, p.group(1));
            });
  }

  /** Two figures are a year only where nothing else can be meant. */
  private static String year(String typed, boolean dots) {
    return dots && typed.length() == 2 ? "20" + typed : typed;
  }

  private Optional<Reading> dayMonth() {
    return date.match(DAY_MONTH)
        .flatMap(p -> named(p.group(1), p.group(3), p.group(2), p.group(4)));
  }

  private Optional<Reading> monthDay() {
    return date.match(MONTH_DAY)
        .flatMap(p -> named(p.group(1), p.group(2), p.group(3), p.group(4)));
  }

  private Optional<Reading> named(
      @Nullable String weekday, String month, String day, @Nullable String year) {
    return DateWords.byName(Month.values(), month)
        .filter(m -> noneOrWeekday(weekday))
        .map(m -> fitting(on(m.getValue(), number(day), year), weekday));
  }

  private static boolean noneOrWeekday(@Nullable String word) {
    return word == null || DateWords.weekday(word).isPresent();
  }

  private Optional<Reading> weekdayDay() {
    return date.match(WEEKDAY_DAY)
        .filter(p -> DateWords.weekday(p.group(1)).isPresent())
        .map(p -> fitting(ofMonth(number(p.group(2))), p.group(1)));
  }

  /** The nearest such day of a month, this one or another. */
  private Reading ofMonth(int day) {
    UnaryOperator<YearMonth> step = m -> date.ahead() ? m.plusMonths(1) : m.minusMonths(1);
    return Stream.iterate(YearMonth.from(date.today()), step)
        .limit(3)
        .filter(month -> month.isValidDay(day))
        .map(month -> month.atDay(day))
        .filter(
            found -> date.ahead() ? !found.isBefore(date.today()) : !found.isAfter(date.today()))
        .findFirst()
        .map(Reading::of)
        .orElse(Reading.NONE);
  }

  /**
   * A weekday that fits none of the days makes them doubtful; one that fits some rules others out.
   */
  private static Reading fitting(Reading reading, @Nullable String weekday) {
    List<LocalDate> fitting =
        reading.days().stream().filter(day -> weekday == null || fits(day, weekday)).toList();
    if (fitting.size() == reading.days().size()) {
      return reading;
    }
    return fitting.isEmpty() ? Reading.perhaps(reading.days()) : new Reading(fitting, true);
  }

  private static boolean fits(LocalDate day, String weekday) {
    return DateWords.weekday(weekday).filter(day.getDayOfWeek()::equals).isPresent();
  }

  private static Reading joined(Reading one, Reading other) {
    List<LocalDate> days = Stream.concat(one.days().stream(), other.days().stream()).toList();
    boolean certain = Stream.of(one, other).allMatch(r -> r.days().isEmpty() || r.certain());
    return new Reading(days, certain);
  }

  /** No such day gives no reading; without a year it is the next or the nearest one there is. */
  private Reading on(int month, int day, @Nullable String year) {
    if (month > 12 || month < 1 || day < 1 || day > Month.of(month).maxLength()) {
      return Reading.NONE;
    }
    MonthDay found = MonthDay.of(month, day);
    if (year == null) {
      return date.ahead() ? next(found) : nearest(found);
    }
    return year.length() == 4 && found.isValidYear(number(year))
        ? Reading.of(found.atYear(number(year)))
        : Reading.NONE;
  }

  private Reading next(MonthDay day) {
    LocalDate next =
        every(day).filter(found -> !found.isBefore(date.today())).findFirst().orElseThrow();
    return new Reading(List.of(next), next.isBefore(date.today().plusDays(SUSPICIOUSLY_FAR_DAYS)));
  }

  private Reading nearest(MonthDay day) {
    return every(day)
        .min(Comparator.comparing(found -> Math.abs(ChronoUnit.DAYS.between(date.today(), found))))
        .map(Reading::of)
        .orElseThrow();
  }

  private Stream<LocalDate> every(MonthDay day) {
    return IntStream.rangeClosed(-YEARS, YEARS)
        .map(more -> date.today().getYear() + more)
        .filter(day::isValidYear)
        .mapToObj(day::atYear);
  }

  private static int number(String typed) {
    return Integer.parseInt(typed);
  }
}
