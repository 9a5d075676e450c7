package dev.studycoach.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The clock of a story. It goes on while a coach is dead; what falls due then may be late, or come
 * to nothing.
 */
final class Time {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final int DOWN_MINUTES = 15;

  private final Random random;
  private final List<String> dark = new ArrayList<>();
  private ZonedDateTime now = ZonedDateTime.of(2026, 2, 27, 8, 59, 0, 0, ZONE); // a Friday
  private ZonedDateTime done = now;

  Time(Random random) {
    this.random = random;
  }

  /** A little later than anything the last coach can have seen, as a flag for the next one. */
  String restart() {
    now = now.plusMinutes(1 + random.nextInt(DOWN_MINUTES));
    dark.add("[" + done.toInstant() + "," + now() + "]");
    return now.toLocalDateTime() + "[" + ZONE + "]";
  }

  /** The clock as it moves while a coach looks at it. */
  void pass(Coach coach, Work work, int minutes) throws InterruptedException {
    now = now.plusMinutes(minutes);
    hear(coach, work, "/clock +" + minutes + "m");
  }

  List<String> hear(Coach coach, Work work, String... lines) throws InterruptedException {
    List<String> printed = coach.hear(work, lines);
    if (!coach.killed()) {
      done = now;
    }
    return printed;
  }

  Instant now() {
    return now.toInstant();
  }

  ZonedDateTime local() {
    return now;
  }

  int minutesTo(ZonedDateTime then) {
    return (int) Duration.between(now, then).toMinutes();
  }

  /**
   * From the last thing that was certainly done before each death to the next start, as
   * PostgreSQL's {@code tstzmultirange}.
   */
  String dark() {
    return "{" + String.join(",", dark) + "}";
  }
}
