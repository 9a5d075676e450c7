package dev.studycoach.community;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a group's questions come.
 *
 * @param revealTime when the solution is shown; null: shortly before the next day's post time
 * @param restDays without a question
 * @param since from when on this holds; what it would have made due before does not count
 */
public record Timetable(
    ZoneId zone,
    LocalTime postTime,
    @Nullable LocalTime revealTime,
    Set<DayOfWeek> restDays,
    Instant since) {
  public Timetable {
    restDays = Set.copyOf(restDays);
  }

  public Timetable withTimes(ZoneId in, LocalTime post, @Nullable LocalTime reveal, Instant now) {
    return new Timetable(in, post, reveal, restDays, now);
  }

  /** The same times, anew from now on. */
  Timetable from(Instant now) {
    return new Timetable(zone, postTime, revealTime, restDays, now);
  }

  public Timetable withRestDays(Set<DayOfWeek> days, Instant now) {
    return new Timetable(zone, postTime, revealTime, days, now);
  }
}
