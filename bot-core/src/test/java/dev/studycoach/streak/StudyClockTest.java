package dev.studycoach.streak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.streak.StudyClock.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyClockTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    04:00, 2026-03-10T02:59:59Z, 2026-03-09",
    "Europe/Berlin,    04:00, 2026-03-10T03:00:00Z, 2026-03-10",
    "Europe/Berlin,    00:00, 2026-03-09T23:00:00Z, 2026-03-10",
    "Europe/Berlin,    02:30, 2026-03-29T00:59:59Z, 2026-03-28",
    "Europe/Berlin,    02:30, 2026-03-29T01:00:00Z, 2026-03-29",
    "Europe/Berlin,    02:30, 2026-10-25T00:30:00Z, 2026-10-25",
    "Europe/Berlin,    02:30, 2026-10-25T01:15:00Z, 2026-10-25",
    "Asia/Kathmandu,   04:00, 2026-03-09T22:15:00Z, 2026-03-10",
    "Pacific/Apia,     00:00, 2011-12-30T09:59:59Z, 2011-12-29",
    "Pacific/Apia,     00:00, 2011-12-30T10:00:00Z, 2011-12-31",
  })
  void aStudyDayBeginsAtTheDayStart(ZoneId zone, LocalTime start, Instant at, LocalDate day) {
    assertThat(clock(zone, start).dayOf(at)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "04:00, 2026-03-28T12:00:00Z, 2026-03-29T02:00:00Z",
    "02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "02:30, 2026-10-25T01:15:00Z, 2026-10-26T01:30:00Z",
  })
  void aStudyDayEndsWhenTheNextBegins(LocalTime start, Instant at, Instant end) {
    assertThat(clock(BERLIN, start).endOfDay(at)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T08:00:00Z, 2026-03-11T07:55:00Z, 2026-03-10",
    "2026-03-10T16:00:00Z, 2026-03-11T15:55:00Z, 2026-03-11",
    "2026-03-10T15:00:00Z, 2026-03-11T15:00:00Z, 2026-03-10",
    "2026-03-10T15:00:00Z, 2026-03-11T15:00:01Z, 2026-03-11",
    "2026-03-11T02:00:00Z, 2026-03-11T03:00:00Z, 2026-03-10",
  })
  void theMainDayHasMostOfTheTime(Instant from, Instant until, LocalDate day) {
    assertThat(clock(BERLIN, StudyClock.DEFAULT_DAY_START).mainDay(from, until)).isEqualTo(day);
  }

  @Test
  void theSettingInForceDecidesAndBeforeTheFirstTheFirst() {
    Setting early = setting("2026-03-01T03:00:00Z", "Europe/Berlin");
    Setting late = setting("2026-04-01T02:00:00Z", "Asia/Tokyo");
    StudyClock clock = new StudyClock(List.of(late, early));
    assertThat(clock.at(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(early);
    assertThat(clock.at(Instant.parse("2026-04-01T01:59:59Z"))).isEqualTo(early);
    assertThat(clock.at(Instant.parse("2026-04-01T02:00:00Z"))).isEqualTo(late);
  }

  @Test
  void aClockWithoutASettingIsRefused() {
    assertThatThrownBy(() -> new StudyClock(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** From Honolulu to Auckland a study day of one hour is left: it can be nobody's main day. */
  @Test
  void aStudyDayCutShortByATripIsNotTheMainDay() {
    StudyClock clock =
        new StudyClock(
            List.of(
                setting("2026-01-01T14:00:00Z", "Pacific/Honolulu"),
                setting("2026-01-11T14:00:00Z", "Pacific/Auckland")));
    Instant from = Instant.parse("2026-01-11T08:00:00Z");
    Instant until = Instant.parse("2026-01-12T07:55:00Z");
    assertThat(clock.dayOf(from)).isEqualTo("2026-01-10");
    assertThat(clock.dayOf(Instant.parse("2026-01-11T14:30:00Z"))).isEqualTo("2026-01-11");
    assertThat(clock.dayOf(Instant.parse("2026-01-11T15:00:00Z"))).isEqualTo("2026-01-12");
    assertThat(clock.mainDay(from, until)).isEqualTo("2026-01-12");
  }

  /** The evening's question is open for ten hours of the tenth, prolonged by one, and then on. */
  @Test
  void aStudyDayProlongedByALaterDayStartIsNotTheMainDayEither() {
    Instant change = Instant.parse("2026-03-11T03:00:00Z");
    StudyClock clock =
        new StudyClock(
            List.of(
                setting("2026-03-01T03:00:00Z", "Europe/Berlin"),
                new Setting(change, BERLIN, LocalTime.of(5, 0))));
    Instant from = Instant.parse("2026-03-10T17:00:00Z");
    Instant until = Instant.parse("2026-03-11T16:55:00Z");
    assertThat(clock.dayOf(change.minusNanos(1))).isEqualTo("2026-03-10");
    assertThat(clock.dayOf(change)).isEqualTo("2026-03-10");
    assertThat(clock.mainDay(from, until)).isEqualTo("2026-03-11");
  }

  /** In Kiritimati the day is over when in Niue the day before has not begun. */
  @Test
  void aTripAcrossTheDateLineDoesNotBringADayBack() {
    StudyClock clock =
        new StudyClock(
            List.of(
                setting("2026-01-01T14:00:00Z", "Pacific/Kiritimati"),
                setting("2026-01-10T14:00:00Z", "Pacific/Niue")));
    Instant change = Instant.parse("2026-01-10T14:00:00Z");
    assertThat(clock.dayOf(change.minusNanos(1))).isEqualTo("2026-01-10");
    assertThat(clock.dayOf(change)).isAfterOrEqualTo("2026-01-10");
  }

  private static StudyClock clock(ZoneId zone, LocalTime dayStart) {
    return new StudyClock(List.of(new Setting(Instant.EPOCH, zone, dayStart)));
  }

  private static Setting setting(String at, String zone) {
    return new Setting(Instant.parse(at), ZoneId.of(zone), StudyClock.DEFAULT_DAY_START);
  }
}
