package dev.studycoach.slack.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/** Ids and time stamps as Slack makes them: no two alike, time stamps always growing. */
final class Ids {
  private final InstantSource clock;
  private long count;
  private long lastMicros;

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** Such as {@code U0FAKE00012}. */
  String next(String kind) {
    count++;
    return String.format(Locale.ROOT, "%s0FAKE%05d", kind, count);
  }

  String envelope() {
    count++;
    return new UUID(0x5ac5L, count).toString();
  }

  String trigger() {
    count++;
    return String.format(Locale.ROOT, "%d.1.%032x", count, count);
  }

  /** Such as {@code 1605853634.000400}. */
  String ts() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    lastMicros = Math.max(lastMicros + 1, micros);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  long seconds() {
    return clock.instant().getEpochSecond();
  }
}
