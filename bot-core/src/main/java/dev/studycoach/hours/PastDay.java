package dev.studycoach.hours;

import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import dev.studycoach.time.DateWords;
import dev.studycoach.time.Dates;
import java.time.LocalDate;

/** A day of the last week, for which study can be written down. */
final class PastDay {
  static final int FARTHEST = 7;

  private static final String NIGHT = "(?i)\\s*last\\s+night\\s*";

  private PastDay() {}

  /**
   * The day that is meant, today or up to {@link #FARTHEST} days before.
   *
   * @param today the learner's study day
   * @param date what their calendar shows; after midnight the last night is still today
   * @throws Refusal if it is none, or if it may be two
   */
  static LocalDate read(String typed, LocalDate today, LocalDate date) {
    LocalDate from = typed.matches(NIGHT) ? date : today;
    LocalDate day = Typed.day(typed, DateWords.back(typed, from));
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
}
