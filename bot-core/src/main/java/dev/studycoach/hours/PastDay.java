package dev.studycoach.hours;

import dev.studycoach.routing.Refusal;
import dev.studycoach.time.Dates;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a day of the last week as people type it; what may be two days is asked back. */
final class PastDay {
  static final int FARTHEST = 7;

  private static final int MOST_WORDS = 4;
  private static final Pattern AGO = Pattern.compile("(\\d{1,3}|an?|one) days? ago");
  private static final Pattern WEEKDAY = Pattern.compile("(last |on )?([a-z]{3,9})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.? ([a-z]{3,9})\\.?,?( \\d{4})?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,?( \\d{4})?");
  private static final Pattern UNCLEAR = Pattern.compile("\\d{1,4}[/.]\\d{1,2}([/.]\\d{0,4})?");

  private final LocalDate today;

  private PastDay(LocalDate today) {
    this.today = today;
  }

  /** How many of these words are a day, readable or not; 0 if they do not begin with one. */
  static int count(List<String> words) {
    for (int n = Math.min(words.size(), MOST_WORDS); n > 0; n--) {
      if (looksLikeADay(plain(String.join(" ", words.subList(0, n))))) {
        return n;
      }
    }
    return 0;
  }

  private static boolean looksLikeADay(String typed) {
    return typed.matches("today|tomorrow|yesterday|(the )?day before yesterday")
        || Stream.of(AGO, ISO, UNCLEAR).anyMatch(form -> form.matcher(typed).matches())
        || weekday(typed).isPresent()
        || Stream.of(DAY_FIRST.matcher(typed), MONTH_FIRST.matcher(typed))
            .anyMatch(found -> found.matches() && monthOf(found).isPresent());
  }

  /**
   * The day that is meant, today or up to {@link #FARTHEST} days before.
   *
   * @param today the learner's study day
   * @throws Refusal if it is none, or if it may be two
   */
  static LocalDate read(String typed, LocalDate today) {
    LocalDate day = new PastDay(today).meant(plain(typed), typed);
    if (day.isAfter(today)) {
      throw new Refusal(
          Dates.day(day)
              + " has not begun yet: by your study clock it is "
              + Dates.day(today)
              + ".");
    }
    if (day.isBefore(today.minusDays(FARTHEST))) {
      throw new Refusal(
          Dates.day(day)
              + " is too long ago: you can write down study of the last "
              + FARTHEST
              + " days, from "
              + Dates.day(today.minusDays(FARTHEST))
              + " on.");
    }
    return day;
  }

  private LocalDate meant(String plain, String typed) {
    return switch (plain) {
      case "today" -> today;
      case "tomorrow" -> today.plusDays(1);
      case "yesterday" -> today.minusDays(1);
      case "day before yesterday", "the day before yesterday" -> today.minusDays(2);
      default ->
          daysAgo(plain)
              .or(() -> weekday(plain).map(day -> latest(day, plain.startsWith("last "))))
              .or(() -> date(plain))
              .orElseThrow(() -> unreadable(plain, typed));
    };
  }

  private Optional<LocalDate> daysAgo(String plain) {
    Matcher ago = AGO.matcher(plain);
    return ago.matches()
        ? Optional.of(
            today.minusDays(ago.group(1).matches("\\d+") ? Integer.parseInt(ago.group(1)) : 1))
        : Optional.empty();
  }

  private LocalDate latest(DayOfWeek day, boolean last) {
    LocalDate found = today.with(TemporalAdjusters.previous(day));
    if (today.getDayOfWeek() == day && !last) {
      throw new Refusal(
          "Today is "
              + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + " too. Write today, or "
              + found
              + " for a week ago.");
    }
    return found;
  }

  private static Optional<DayOfWeek> weekday(String plain) {
    Matcher found = WEEKDAY.matcher(plain);
    return found.matches()
        ? Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(found.group(2)))
            .findFirst()
        : Optional.empty();
  }

  private Optional<LocalDate> date(String plain) {
    try {
      return ISO.matcher(plain).matches()
          ? Optional.of(LocalDate.parse(plain))
          : named(DAY_FIRST.matcher(plain), 1).or(() -> named(MONTH_FIRST.matcher(plain), 2));
    } catch (DateTimeException e) {
      throw new Refusal("There is no day “" + plain + "”. Write a date like " + today + ".");
    }
  }

  /** Without a year, the one that is nearest. */
  private Optional<LocalDate> named(Matcher found, int dayGroup) {
    if (!found.matches() || monthOf(found).isEmpty()) {
      return Optional.empty();
    }
    Month month = monthOf(found).orElseThrow();
    int day = Integer.parseInt(found.group(dayGroup));
    if (found.group(3) != null) {
      return Optional.of(LocalDate.of(Integer.parseInt(found.group(3).strip()), month, day));
    }
    return Stream.of(today.getYear(), today.getYear() - 1, today.getYear() + 1)
        .map(year -> LocalDate.of(year, month, day))
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
  }

  private static Optional<Month> monthOf(Matcher found) {
    String word = found.group(1).matches("\\d+") ? found.group(2) : found.group(1);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst();
  }

  private Refusal unreadable(String plain, String typed) {
    return UNCLEAR.matcher(plain).matches()
        ? new Refusal(
            "I cannot tell the day from the month in “"
                + typed
                + "”. Write it like "
                + today
                + ", or yesterday.")
        : new Refusal(
            "I cannot read “"
                + typed
                + "” as a day. Write yesterday, Friday, or a date like "
                + today
                + ".");
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
