package dev.studycoach.schedule;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that stands still until it is moved; it also remembers the zone in which it was set. */
public final class SimulatedClock implements InstantSource {
  private final SettableClock clock = new SettableClock();
  private final ZoneId zone;

  public SimulatedClock(ZonedDateTime start) {
    clock.set(start.toInstant());
    zone = start.getZone();
  }

  @Override
  public Instant instant() {
    return clock.now();
  }

  public ZoneId zone() {
    return zone;
  }

  void set(Instant instant) {
    clock.set(instant);
  }

  SettableClock settable() {
    return clock;
  }
}
