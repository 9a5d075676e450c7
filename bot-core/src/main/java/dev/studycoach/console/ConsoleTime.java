package dev.studycoach.console;

import dev.studycoach.routing.Refusal;
import dev.studycoach.schedule.Schedules;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.time.Dates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The clock of the terminal: the real one, or a simulated one that {@code /clock} moves. */
public final class ConsoleTime {
  private final InstantSource clock;
  private final ZoneId zone;
  private @Nullable Schedules schedules;

  /**
   * @param zone in which times are shown and read
   */
  public ConsoleTime(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Names what runs when time goes on; before that nothing does. */
  public void drive(Schedules driven) {
    schedules = driven;
  }

  ZoneId zone() {
    return zone;
  }

  void settle() {
    if (schedules != null) {
      schedules.settle();
    }
  }

  String now() {
    return Dates.full(clock.instant(), zone);
  }

  boolean simulated() {
    return clock instanceof SimulatedClock;
  }

  /**
   * Moves a simulated clock by a day or more ({@code +1d}), by hours and minutes ({@code +1h30m}),
   * or to a date and time ({@code 2026-03-08T09:00}).
   *
   * @throws Refusal if the clock is real or the words are none of these
   */
  void move(String words) {
    if (!(schedules instanceof SimulatedSchedules simulated)) {
      throw new Refusal("The clock moves by itself. Start with --clock to move it by hand.");
    }
    simulated.advanceTo(target(words).toInstant());
  }

  private ZonedDateTime target(String words) {
    ZonedDateTime now = clock.instant().atZone(zone);
    try {
      if (words.matches("\\+\\d{1,4}d")) {
        return now.plusDays(Long.parseLong(words.substring(1, words.length() - 1)));
      }
      return words.startsWith("+")
          ? now.plus(Duration.parse("PT" + words.substring(1)))
          : LocalDateTime.parse(words).atZone(zone);
    } catch (DateTimeException e) {
      throw new Refusal(
          "I cannot read that. Try /clock +1d, /clock +1h30m or /clock 2026-03-08T09:00");
    }
  }
}
