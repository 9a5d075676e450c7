package dev.studycoach.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The turn of something has come.
 *
 * @param id of what it is the turn
 * @param at when it was due; another time there means that somebody has woken it since
 * @param failures how many tries in a row did not get through
 */
public record Wake(long id, Instant at, int failures) {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration SLOWEST_RETRY = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 7; // then it is the slowest

  /**
   * What follows a turn.
   *
   * @param at when the next one is; empty: never
   */
  public record Next(Wake wake, Optional<Instant> at, int failures) {}

  /** All went well, and the next turn is then. */
  public Next next(Instant then) {
    return new Next(this, Optional.of(then), 0);
  }

  /** All went well, and nothing more is to be done. */
  public Next never() {
    return new Next(this, Optional.empty(), 0);
  }

  /** It did not get through, and is tried again, more slowly each time. */
  public Next retry(Instant now) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    Duration shorter = pause.compareTo(SLOWEST_RETRY) < 0 ? pause : SLOWEST_RETRY;
    return new Next(this, Optional.of(now.plus(shorter)), failures + 1);
  }
}
