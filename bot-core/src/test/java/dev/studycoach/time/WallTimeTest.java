package dev.studycoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-10T09:00, 2026-03-10T08:00:00Z",
    "Europe/Berlin,       2026-03-29T02:00, 2026-03-29T01:00:00Z",
    "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:00:00Z",
    "Europe/Berlin,       2026-03-29T03:00, 2026-03-29T01:00:00Z",
    "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "Europe/Berlin,       2026-10-25T03:00, 2026-10-25T02:00:00Z",
    "America/Sao_Paulo,   2018-11-04T00:00, 2018-11-04T03:00:00Z",
    "America/Sao_Paulo,   2018-02-17T23:30, 2018-02-18T01:30:00Z",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
    "Pacific/Apia,        2011-12-30T09:00, 2011-12-30T10:00:00Z",
    "Asia/Kathmandu,      2026-01-01T05:45, 2026-01-01T00:00:00Z",
  })
  void theFirstTimeTheClocksShowIt(ZoneId zone, LocalDateTime shown, Instant first) {
    assertThat(WallTime.first(shown.toLocalDate(), shown.toLocalTime(), zone)).isEqualTo(first);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aTimeThatExistsIsShownThenAndNotBefore(
      @ForAll("shown") LocalDateTime shown, @ForAll("zones") ZoneId zone) {
    Instant first = first(shown, zone);
    LocalDateTime read = first.atZone(zone).toLocalDateTime();
    ZoneOffsetTransition gap = zone.getRules().getTransition(shown);
    if (gap != null && gap.isGap()) {
      assertThat(read).isEqualTo(gap.getDateTimeAfter()).isAfter(shown);
    } else {
      assertThat(read).isEqualTo(shown);
      assertThat(zone.getRules().getValidOffsets(shown))
          .allSatisfy(offset -> assertThat(shown.toInstant(offset)).isAfterOrEqualTo(first));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void nothingBeforeTheEndOfAGapIsEverMeant(
      @ForAll("moments") Zones.Here here, @ForAll("times") LocalTime time) {
    LocalDate date = here.at().atZone(here.zone()).toLocalDate();
    Instant first = WallTime.first(date, time, here.zone());
    assertThat(first.atZone(here.zone()).toLocalDateTime()).isAfterOrEqualTo(date.atTime(time));
  }

  @Test
  void samoaHadNoThirtiethOfDecember2011() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    assertThat(WallTime.exists(LocalDate.parse("2011-12-29"), apia)).isTrue();
    assertThat(WallTime.exists(LocalDate.parse("2011-12-30"), apia)).isFalse();
    assertThat(WallTime.exists(LocalDate.parse("2011-12-31"), apia)).isTrue();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyDateThatClocksShowExists(@ForAll("moments") Zones.Here here) {
    LocalDate date = here.at().atZone(here.zone()).toLocalDate();
    assertThat(WallTime.exists(date, here.zone())).isTrue();
  }

  @Provide
  Arbitrary<LocalDateTime> shown() {
    return Arbitraries.oneOf(
        Zones.moments().map(here -> here.at().atZone(here.zone()).toLocalDateTime()),
        Zones.moments().map(here -> LocalDateTime.ofInstant(here.at(), ZoneOffset.UTC)));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.oneOf(Zones.zones(), Zones.all());
  }

  @Provide
  Arbitrary<Zones.Here> moments() {
    return Zones.moments();
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Zones.times();
  }

  private static Instant first(LocalDateTime shown, ZoneId zone) {
    return WallTime.first(shown.toLocalDate(), shown.toLocalTime(), zone);
  }
}
