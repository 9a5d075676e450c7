package dev.studycoach.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
  /** Both directions of the change of clocks, zones of half hours, and skipped midnights. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-02, 09:00, 2026-03-09T07:50:00Z",
    "Europe/Berlin, 2026-03-23, 09:00, 2026-03-30T06:50:00Z",
    "Europe/Berlin, 2026-10-19, 09:00, 2026-10-26T07:50:00Z",
    "America/New_York, 2026-03-02, 09:00, 2026-03-09T12:50:00Z",
    "Asia/Kolkata, 2026-03-02, 09:00, 2026-03-09T03:20:00Z",
    "Australia/Lord_Howe, 2026-03-30, 09:00, 2026-04-05T22:20:00Z",
    "Pacific/Kiritimati, 2026-03-02, 09:00, 2026-03-08T18:50:00Z",
    "Europe/Berlin, 2026-03-02, 00:05, 2026-03-08T23:00:00Z",
    "Europe/Berlin, 2026-03-02, 00:00, 2026-03-08T23:00:00Z",
    "Asia/Beirut, 2026-03-16, 00:00, 2026-03-22T22:00:00Z",
  })
  void theDigestComesOnMondayShortlyBeforeTheQuestion(
      ZoneId zone, LocalDate monday, LocalTime postTime, Instant due) {
    assertThat(new Season(monday, zone).digestAt(postTime)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-08T22:59:59Z, 2026-03-02",
    "Europe/Berlin, 2026-03-08T23:00:00Z, 2026-03-09",
    "America/Los_Angeles, 2026-03-09T06:59:59Z, 2026-03-02",
    "Asia/Tokyo, 2026-03-08T15:00:00Z, 2026-03-09",
  })
  void theCalendarOfTheGroupTellsWhichWeekItIs(ZoneId zone, Instant now, LocalDate monday) {
    assertThat(Season.at(now, zone)).isEqualTo(new Season(monday, zone));
  }

  @Test
  void theDigestIsOfUseUntilItsMondayIsOver() {
    Season season = new Season(LocalDate.parse("2026-03-02"), ZoneId.of("Europe/Berlin"));
    assertThat(season.digestFitsAt(Instant.parse("2026-03-09T22:59:59Z"))).isTrue();
    assertThat(season.digestFitsAt(Instant.parse("2026-03-09T23:00:00Z"))).isFalse();
  }
}
