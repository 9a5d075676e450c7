package dev.studycoach.hours;

import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import dev.studycoach.time.DateWords;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** A day of the last week, for which study can be written down. */
final class PastDay {
  static final int FARTHEST = 7;

  private static final Pattern NIGHT =
      Pattern.compile("(?i)\\b(last|yesterday)\\s+(night|evening)\\b");

  private static final Pattern LATE = Pattern.compile("(?i)(evening|night)\\b");
  private static final Pattern AFTERNOON = Pattern.compile("(?i)afternoon\\b");
  private static final Pattern HALF_SAID = Pattern.compile("(?i)[ap]\\.?m\\b");

  private PastDay() {}

  /**
   * The day that is meant, today or up to {@link #FARTHEST} days before.
   *
   * @param today the learner's study day
   * @param date what their calendar shows; after midnight that day and the last night are today
   * @throws Refusal if it is none, or if it may be two
   */
  static LocalDate read(String typed, LocalDate today, LocalDate date) {
    LocalDate day = meant(typed, today, date);
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

  private static LocalDate meant(String typed, LocalDate today, LocalDate date) {
    if (date.isAfter(today) && isOrNamesWeekdayOf(date, DateWords.back(typed, date))) {
      return today;
    }
    LocalDate from = NIGHT.matcher(typed).find() ? date : today;
    return Typed.day(typed, DateWords.back(typed, from));
  }

  private static boolean isOrNamesWeekdayOf(LocalDate date, Reading reading) {
    return reading.equals(Reading.of(date)) || reading.equals(Reading.of(date.minusWeeks(1), date));
  }

  /**
   * A time of that day: eight in the evening is 20:00.
   *
   * @throws Refusal if it is no time
   */
  static LocalTime time(String day, String typed) {
    LocalTime time = Typed.time("from", typed);
    boolean said = HALF_SAID.matcher(typed).find();
    return !said && isAfterNoon(day, time.getHour()) ? time.plusHours(12) : time;
  }

  private static boolean isAfterNoon(String day, int hour) {
    int earliest = LATE.matcher(day).find() ? 5 : AFTERNOON.matcher(day).find() ? 1 : 12;
    return hour >= earliest && hour < 12;
  }
}
