package dev.studycoach.streak;

import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which study day an instant belongs to, for one learner. A study day begins at the day start
 * (04:00 unless chosen otherwise) and carries the date of that morning. Each setting counts from
 * its own instant on, so a later change moves no day of the past.
 */
public record StudyClock(List<Setting> settings) {
  public static final LocalTime DEFAULT_DAY_START = LocalTime.of(4, 0);

  /** A zone and day start, in force from an instant on. */
  public record Setting(Instant effectiveAt, ZoneId zone, LocalTime dayStart) {
    private Instant startOf(LocalDate day) {
      return WallTime.first(day, dayStart, zone);
    }

    private LocalDate dayOf(Instant instant) {
      LocalDate date = instant.atZone(zone).toLocalDate();
      return instant.isBefore(startOf(date)) ? date.minusDays(1) : date;
    }
  }

  /**
   * @throws IllegalArgumentException if there is no setting
   */
  public StudyClock {
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("a study clock needs a setting");
    }
    settings = settings.stream().sorted(Comparator.comparing(Setting::effectiveAt)).toList();
  }

  /** The setting in force; before the first one, the first. */
  public Setting at(Instant instant) {
    Setting inForce = settings.get(0);
    for (Setting setting : settings) {
      if (!setting.effectiveAt().isAfter(instant)) {
        inForce = setting;
      }
    }
    return inForce;
  }

  /**
   * The study day at an instant. A day never comes back: after a trip that turns the calendar back
   * the last day goes on until the new zone has caught up.
   */
  public LocalDate dayOf(Instant instant) {
    LocalDate day = LocalDate.MIN;
    for (int i = 0; i < settings.size() && begun(i, instant); i++) {
      Instant seen =
          begun(i + 1, instant) ? settings.get(i + 1).effectiveAt().minusNanos(1) : instant;
      LocalDate shown = settings.get(i).dayOf(seen);
      day = shown.isAfter(day) ? shown : day;
    }
    return day;
  }

  /** Whether there is such a setting and it is in force or past; the first one always was. */
  private boolean begun(int index, Instant instant) {
    return index == 0
        || (index < settings.size() && !settings.get(index).effectiveAt().isAfter(instant));
  }

  /** When the study day of an instant ends by the setting in force then. */
  public Instant endOfDay(Instant instant) {
    return at(instant).startOf(dayOf(instant).plusDays(1));
  }

  /** The study day in the middle of the time between two instants. */
  public LocalDate mainDay(Instant from, Instant until) {
    return dayOf(from.plus(Duration.between(from, until).dividedBy(2)).minusNanos(1));
  }
}
