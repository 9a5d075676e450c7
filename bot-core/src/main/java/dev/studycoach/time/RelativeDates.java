package dev.studycoach.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that are named as they are seen from today. */
record RelativeDates(DateWords date) {
  private static final String PART = "( morning| afternoon| evening| night)?";
  private static final Map<String, Integer> NEAR =
      Map.of(
          "today" + PART + "|tonight|this (morning|afternoon|evening)",
          0,
          "tomorrow" + PART,
          1,
          "yesterday" + PART + "|last (night|evening)|gestern|ayer|hier|ontem",
          -1,
          "(the )?day before yesterday",
          -2);

  private static final Pattern SPAN =
      Pattern.compile(
          "(in )?(\\d{1,3}|[a-z]{1,6}) (day|week|month|year)s?( ago| from now| from today)?");
  private static final Pattern WEEKDAY = Pattern.compile("(?:(on|this|next|last) )?([a-z]{3,9})");
  private static final List<String> COUNTS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  Optional<Reading> read() {
    return near().or(this::span).or(this::weekday);
  }

  private Optional<Reading> near() {
    return NEAR.entrySet().stream()
        .filter(near -> date.words().matches(near.getKey()))
        .findFirst()
        .map(near -> Reading.of(date.today().plusDays(near.getValue())));
  }

  private Optional<Reading> span() {
    return date.match(SPAN)
        .filter(span -> date.ahead() || span.group(1) != null || span.group(4) != null)
        .flatMap(span -> count(span.group(2)).map(count -> Reading.of(distant(span, count))));
  }

  private LocalDate distant(MatchResult span, int count) {
    int sign = " ago".equals(span.group(4)) ? -1 : 1;
    return date.today()
        .plus(
            (long) sign * count, ChronoUnit.valueOf(span.group(3).toUpperCase(Locale.ROOT) + "S"));
  }

  private static Optional<Integer> count(String word) {
    if (word.matches("\\d+")) {
      return Optional.of(Integer.parseInt(word));
    }
    return word.equals("a") || word.equals("an")
        ? Optional.of(1)
        : Optional.of(COUNTS.indexOf(word)).filter(count -> count > 0);
  }

  private Optional<Reading> weekday() {
    return date.match(WEEKDAY)
        .flatMap(p -> DateWords.weekday(p.group(2)).map(day -> weekday(day, p.group(1))));
  }

  /** The next Friday can be the one that comes or that of next week. */
  private Reading weekday(DayOfWeek day, @Nullable String which) {
    LocalDate today = date.today();
    LocalDate coming = today.with(TemporalAdjusters.next(day));
    LocalDate gone = today.with(TemporalAdjusters.previous(day));
    if ("next".equals(which)) {
      LocalDate ofNextWeek = today.plusWeeks(1).with(ChronoField.DAY_OF_WEEK, day.getValue());
      return Reading.of(coming, ofNextWeek);
    }
    if ("last".equals(which)) {
      return Reading.of(gone);
    }
    LocalDate here = today.getDayOfWeek() == day ? today : date.ahead() ? coming : gone;
    return Reading.of(here, date.ahead() ? coming : gone);
  }
}
