package dev.studycoach.examdate;

import dev.studycoach.time.WallTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an exam takes place.
 *
 * @param time when it begins; null if it is not known
 * @param zone of the place where it is taken
 */
public record ExamDay(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
  /** When it begins; null if it is not known. */
  @Nullable Instant start() {
    return time == null ? null : WallTime.first(day, time, zone);
  }

  /** The date of the exam as the calendar of another zone shows it. */
  public LocalDate dayIn(ZoneId other) {
    Instant start = start();
    return start == null ? day : start.atZone(other).toLocalDate();
  }

  /** Whether it lies in the past: it has begun or, if its time is not known, its day is over. */
  public boolean past(Instant now) {
    Instant start = start();
    return start == null ? now.atZone(zone).toLocalDate().isAfter(day) : !now.isBefore(start);
  }
}
