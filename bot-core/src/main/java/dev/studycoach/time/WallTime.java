package dev.studycoach.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When a clock on the wall first shows a time: the one rule for days on which clocks change. */
public final class WallTime {
  private WallTime() {}

  /**
   * The first instant at which the clocks of a zone show a date and time. A time that is skipped
   * when clocks go forward counts from the end of the gap; one that comes twice counts the first
   * time.
   */
  public static Instant first(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime shown = date.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(shown);
    return change != null && change.isGap()
        ? change.getInstant()
        : shown.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** Whether the zone has this date at all; a few zones once skipped one. */
  public static boolean exists(LocalDate date, ZoneId zone) {
    Instant noon = first(date, LocalTime.NOON, zone);
    return noon.atZone(zone).toLocalDate().equals(date);
  }
}
