package dev.studycoach.examdate;

import dev.studycoach.time.WallTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody wants to hear nothing, by the clock on their wall: from a time until the next time
 * that clock shows the other. The same time twice means never.
 */
record QuietHours(LocalTime from, LocalTime until) {
  boolean at(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }

  /** This instant, or the end of the quiet hours in which it lies. */
  Instant outside(Instant instant, ZoneId zone) {
    return at(instant.atZone(zone).toLocalTime()) ? end(instant, zone) : instant;
  }

  private Instant end(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    Instant today = WallTime.first(day, until, zone);
    return today.isAfter(instant) ? today : WallTime.first(day.plusDays(1), until, zone);
  }
}
