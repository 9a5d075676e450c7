package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;

/** From an instant on, until before another one. */
public record Interval(Instant from, Instant until) {
  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Interval {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("it cannot end before it begins: " + from);
    }
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
