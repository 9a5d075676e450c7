package dev.studycoach.leaderboard;

import dev.studycoach.time.WallTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A week in which members compete: the study days from Monday to Sunday, as they were written down
 * for each member. Which week it is, the calendar of the group tells.
 *
 * @param monday its first day
 * @param zone of the group
 */
record Season(LocalDate monday, ZoneId zone) {
  /** The digest comes so long before the question of its Monday, if that Monday has begun. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** The running one. */
  static Season at(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Season(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
  }

  Season previous() {
    return new Season(monday.minusWeeks(1), zone);
  }

  LocalDate sunday() {
    return monday.plusDays(6);
  }

  /** The Monday after it, on which its digest comes. */
  LocalDate digestDay() {
    return monday.plusWeeks(1);
  }

  /**
   * When its digest is due.
   *
   * @param postTime when the group's question comes
   */
  Instant digestAt(LocalTime postTime) {
    Instant ahead = WallTime.first(digestDay(), postTime, zone).minus(AHEAD);
    Instant begin = startOf(digestDay());
    return ahead.isBefore(begin) ? begin : ahead;
  }

  /** Whether its digest is still of use: before that Monday is over. */
  boolean digestFitsAt(Instant now) {
    return now.isBefore(startOf(digestDay().plusDays(1)));
  }

  private Instant startOf(LocalDate day) {
    return WallTime.first(day, LocalTime.MIDNIGHT, zone);
  }
}
