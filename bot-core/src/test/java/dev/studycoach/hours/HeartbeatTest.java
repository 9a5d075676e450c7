package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyClock.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeartbeatTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime FOUR = LocalTime.of(4, 0);

  @Test
  void theFirstHeartbeatOpensASessionWithoutLength() {
    Instant now = Instant.parse("2026-03-02T19:00:00Z");
    assertThat(Heartbeat.of(7, clock(FOUR), null, now))
        .containsExactly(new Stretch(Stretch.NEW, 7, day("2026-03-02"), BERLIN, now, now));
  }

  @Test
  void theNextHeartbeatMovesTheSessionForward() {
    Instant last = Instant.parse("2026-03-02T19:00:00Z");
    Instant now = last.plusSeconds(30);
    assertThat(Heartbeat.of(7, clock(FOUR), open("2026-03-02", last), now))
        .containsExactly(new Stretch(9, 7, day("2026-03-02"), BERLIN, last, now));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T19:00:00Z", "2026-03-02T18:59:59.999999Z", "2026-03-02T18:59:00Z"})
  void aHeartbeatThatIsNotLaterThanTheLastWritesNothing(Instant now) {
    Instant last = Instant.parse("2026-03-02T19:00:00Z");
    assertThat(Heartbeat.of(7, clock(FOUR), open("2026-03-02", last), now)).isEmpty();
  }

  /** The clocks go forward on 29 March and back on 25 October; 02:30 is skipped, or comes twice. */
  @ParameterizedTest
  @CsvSource({
    "04:00, 2026-03-03, 2026-03-03T03:00:00Z",
    "00:00, 2026-03-03, 2026-03-02T23:00:00Z",
    "04:00, 2026-03-29, 2026-03-29T02:00:00Z",
    "02:30, 2026-03-29, 2026-03-29T01:00:00Z",
    "04:00, 2026-10-25, 2026-10-25T03:00:00Z",
    "02:30, 2026-10-25, 2026-10-25T00:30:00Z",
  })
  void aStudyDayIsClosedAtItsEndAndTheNextBeginsThere(
      LocalTime dayStart, LocalDate next, Instant boundary) {
    Instant last = boundary.minusSeconds(20);
    Instant now = boundary.plusSeconds(10);
    OpenSession open = open(next.minusDays(1).toString(), last);
    assertThat(Heartbeat.of(7, clock(dayStart), open, now))
        .containsExactly(
            new Stretch(9, 7, next.minusDays(1), BERLIN, last, boundary),
            new Stretch(Stretch.NEW, 7, next, BERLIN, boundary, now));
  }

  @Test
  void aHeartbeatOnTheBoundaryOpensTheNextDayToo() {
    Instant boundary = Instant.parse("2026-03-03T03:00:00Z");
    Instant last = boundary.minusSeconds(30);
    assertThat(Heartbeat.of(7, clock(FOUR), open("2026-03-02", last), boundary))
        .containsExactly(
            new Stretch(9, 7, day("2026-03-02"), BERLIN, last, boundary),
            new Stretch(Stretch.NEW, 7, day("2026-03-03"), BERLIN, boundary, boundary));
  }

  @Test
  void aSessionThatEndedOnTheBoundaryIsNotTakenIntoTheNextDay() {
    Instant boundary = Instant.parse("2026-03-03T03:00:00Z");
    Instant now = boundary.plusSeconds(30);
    assertThat(Heartbeat.of(7, clock(FOUR), open("2026-03-02", boundary), now))
        .containsExactly(new Stretch(Stretch.NEW, 7, day("2026-03-03"), BERLIN, boundary, now));
  }

  /** From Berlin to Tokyo the calendar jumps on; the row tells the zone that was in force. */
  @Test
  void aChangedClockCountsFromItsInstantOn() {
    Instant change = Instant.parse("2026-03-03T03:00:00Z");
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    StudyClock clock =
        new StudyClock(
            List.of(new Setting(Instant.EPOCH, BERLIN, FOUR), new Setting(change, tokyo, FOUR)));
    Instant last = change.minusSeconds(10);
    Instant now = change.plusSeconds(10);
    assertThat(Heartbeat.of(7, clock, open("2026-03-02", last), now))
        .containsExactly(
            new Stretch(9, 7, day("2026-03-02"), BERLIN, last, change),
            new Stretch(Stretch.NEW, 7, day("2026-03-03"), tokyo, change, now));
  }

  private static OpenSession open(String day, Instant last) {
    return new OpenSession(9, 7, day(day), last);
  }

  private static StudyClock clock(LocalTime dayStart) {
    return new StudyClock(List.of(new Setting(Instant.EPOCH, BERLIN, dayStart)));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
