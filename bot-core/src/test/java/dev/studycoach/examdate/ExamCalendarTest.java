package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.examdate.ExamCalendar.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Monday, 30 November 2026; the exam is on Friday, 18 December. */
class ExamCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void anEventHasItsTimeItsLengthAndTheRemindersAsAlarms() {
    VEvent event = read(file(LocalTime.of(9, 30), 0, false));
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-18T08:30:00Z"));
    assertThat(event.getDuration().getValue().toMillis()).isEqualTo(180 * 60_000L);
    assertThat(event.getAlarms()).hasSize(7);
    assertThat(event.getAlarms().get(0).getTrigger().getDate().toInstant())
        .isEqualTo(Instant.parse("2026-12-04T17:00:00Z"));
  }

  @Test
  void aLaterFileChangesTheSameEvent() {
    String first = file(LocalTime.of(9, 30), 0, false);
    String later = file(LocalTime.of(14, 0), 1, false);
    assertThat(read(later).getUid()).isEqualTo(read(first).getUid());
    assertThat(later).contains("SEQUENCE:1\r\n");
    assertThat(file(LocalTime.of(9, 30), 0, false)).isEqualTo(first);
  }

  @Test
  void aCancelledExamIsTakenOutOfTheCalendar() {
    String file = file(LocalTime.of(9, 30), 1, true);
    assertThat(file).contains("STATUS:CANCELLED\r\n").doesNotContain("VALARM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void withoutATimeItTakesTheWholeDayWhereverTheCoachRuns(String machine) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(machine));
    try {
      assertThat(file(null, 0, false)).contains("DTSTART;VALUE=DATE:20261218\r\n");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theFileKeepsToTheStandard() {
    ICalendar calendar = Biweekly.parse(file(LocalTime.of(9, 30), 2, false)).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(file(null, 0, false).split("\r\n")).allMatch(line -> line.length() <= 75);
  }

  private static String file(@Nullable LocalTime time, int changes, boolean cancelled) {
    ExamDay date = new ExamDay(LocalDate.parse("2026-12-18"), time, BERLIN);
    Booking booking =
        new Booking(7, 1L, "AIP-C01", date, cancelled ? Entry.CANCELLED : Entry.MOVED, NOW);
    Event event = new Event(booking, changes, ExamCatalog.load().find(booking.exam()));
    return ExamCalendar.of(List.of(event), List.of(), Wishes.USUAL, BERLIN, NOW);
  }

  private static VEvent read(String file) {
    return Biweekly.parse(file).first().getEvents().get(0);
  }
}
