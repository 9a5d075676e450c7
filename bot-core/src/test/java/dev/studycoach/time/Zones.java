package dev.studycoach.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Zones whose clocks do strange things, and moments near which they do them. */
public final class Zones {
  private static final List<ZoneId> STRANGE =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          // half an hour of summer time
          ZoneId.of("Australia/Lord_Howe"),
          // had no 30 December 2011
          ZoneId.of("Pacific/Apia"),
          // changed at midnight until 2019
          ZoneId.of("America/Sao_Paulo"),
          // goes back for Ramadan
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Pago_Pago"));

  private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2040-12-31T00:00:00Z").getEpochSecond();

  private Zones() {}

  /** A moment in a zone. */
  public record Here(ZoneId zone, Instant at) {}

  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(STRANGE);
  }

  /** Every zone there is, but for those without rules that ical4j adds while it reads a file. */
  public static Arbitrary<ZoneId> all() {
    List<String> ids =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("ical4j"))
            .sorted()
            .toList();
    return Arbitraries.of(ids).map(ZoneId::of);
  }

  /** From 2000 to 2040, every other one within a day of a change of the clocks. */
  public static Arbitrary<Here> moments() {
    return zones().flatMap(Zones::moments);
  }

  private static Arbitrary<Here> moments(ZoneId zone) {
    Arbitrary<Instant> any = Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    Arbitrary<Instant> near =
        any.flatMap(
            at ->
                Arbitraries.integers()
                    .between(-26 * 60, 26 * 60)
                    .map(minutes -> change(zone, at).plus(Duration.ofMinutes(minutes))));
    return Arbitraries.oneOf(any, near).map(at -> new Here(zone, at));
  }

  /** Weighted towards the hours in which clocks change. */
  public static Arbitrary<LocalTime> times() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 24 * 60 - 1),
            Arbitraries.integers().between(0, 4 * 60),
            Arbitraries.of(0, 1, 4 * 60, 24 * 60 - 1));
    return minutes.map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
  }

  private static Instant change(ZoneId zone, Instant after) {
    ZoneOffsetTransition next = zone.getRules().nextTransition(after);
    return next == null ? after : next.getInstant();
  }
}
