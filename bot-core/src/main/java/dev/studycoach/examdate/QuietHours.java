package dev.studycoach.examdate;

import dev.studycoach.time.TimeWords;
import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody wants to hear nothing, by the clock on their wall: from a time until the next time
 * that clock shows the other. The same time twice means never.
 */
record QuietHours(LocalTime from, LocalTime until) {
  /** Longer ones could leave nothing of a day on which clocks change. */
  static final Duration LONGEST = Duration.ofHours(16);

  private static final int LOOKED_AT_DAYS = 3;

  /** Reads {@code 22:00-07:00}, {@code 22-7}, {@code 10pm to 7am} and the like. */
  static Optional<QuietHours> read(String typed) {
    String[] times = typed.strip().split(" ?(-|–|\\bto\\b) ?", -1);
    return times.length == 2 && halved(times[0]) == halved(times[1])
        ? TimeWords.read(times[0])
            .flatMap(from -> TimeWords.read(times[1]).map(until -> new QuietHours(from, until)))
        : Optional.empty();
  }

  /** Where only one time is of the morning or afternoon, the other may be meant so too. */
  private static boolean halved(String time) {
    return time.matches("(?i).*m\\.?");
  }

  boolean at(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }

  /** This instant, or the end of the quiet hours in which it lies. */
  Instant outside(Instant instant, ZoneId zone) {
    return at(instant.atZone(zone).toLocalTime()) ? end(instant, zone) : instant;
  }

  /** When clocks go back, an end can come twice; when they go forward, it can be jumped over. */
  private Instant end(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    return Stream.iterate(day, next -> next.plusDays(1))
        .limit(LOOKED_AT_DAYS)
        .flatMap(
            each ->
                Stream.of(
                    WallTime.first(each, until, zone),
                    each.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant()))
        .filter(end -> end.isAfter(instant) && !at(end.atZone(zone).toLocalTime()))
        .findFirst()
        .orElse(instant);
  }

  /** How long the quiet hours of a day last, by the clock on the wall. */
  Duration length() {
    Duration length = Duration.between(from, until);
    return length.isNegative() ? length.plusDays(1) : length;
  }
}
