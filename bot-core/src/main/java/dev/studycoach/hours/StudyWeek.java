package dev.studycoach.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A learner's week up to now, plan against actual.
 *
 * @param today the learner's study day
 * @param goal minutes in a week; 0: none
 * @param timer that runs or waits for an answer; null if there is none
 */
record StudyWeek(
    LocalDate today,
    Instant now,
    StudyRules rules,
    Timeline timeline,
    int goal,
    @Nullable Timer timer) {
  static LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  Hours hours() {
    return Hours.of(timeline);
  }

  Balance balance() {
    return Balance.of(timeline);
  }

  /** Minutes that are missing to the goal, at least 0. */
  int toGo() {
    return Math.max(0, goal - hours().total());
  }

  /** Study days that are left in the week, with today. */
  int daysLeft() {
    return (int) ChronoUnit.DAYS.between(today, monday(today).plusDays(7));
  }
}
