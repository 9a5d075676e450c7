package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.examdate.ExamCalendar.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written with one library is read with another. It is Monday, 1 February 2027. */
class ExamCalendarElsewhereTest {
  private static final Instant NOW = Instant.parse("2027-02-01T12:00:00Z");
  private static final String UID = "exam-date-7@study-coach";

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2027-03-26T09:30, 2027-03-26T08:30:00Z",
    "Europe/Berlin,       2027-03-29T09:30, 2027-03-29T07:30:00Z",
    "America/New_York,    2027-03-12T09:30, 2027-03-12T14:30:00Z",
    "America/New_York,    2027-03-15T09:30, 2027-03-15T13:30:00Z",
    "Australia/Lord_Howe, 2027-04-02T09:30, 2027-04-01T22:30:00Z",
    "Australia/Lord_Howe, 2027-04-05T09:30, 2027-04-04T23:00:00Z",
    "Asia/Kathmandu,      2027-04-05T09:30, 2027-04-05T03:45:00Z"
  })
  void anExamBeginsAtTheSameInstantBeforeAndAfterClocksChange(
      ZoneId zone, LocalDateTime local, Instant instant) throws Exception {
    String file = exam(local.toLocalDate(), local.toLocalTime(), zone);
    assertThat(StrictCalendar.of(file).event(UID).start()).isEqualTo(instant);
  }

  @Test
  void alarmsComeByTheClockOnTheWall() throws Exception {
    assertThat(alarms("2027-04-01", "Europe/Berlin"))
        .containsExactly(
            "2027-02-04T17:00:00Z",
            "2027-02-18T17:00:00Z",
            "2027-03-04T17:00:00Z",
            "2027-03-18T17:00:00Z",
            "2027-03-22T17:00:00Z",
            "2027-03-25T17:00:00Z",
            "2027-03-29T16:00:00Z",
            "2027-03-30T16:00:00Z",
            "2027-03-31T16:00:00Z",
            "2027-04-01T05:00:00Z");
  }

  @Test
  void alarmsComeByTheClockOnTheWallAlsoWhereItChangesByHalfAnHour() throws Exception {
    assertThat(alarms("2027-04-06", "Australia/Lord_Howe"))
        .endsWith(
            "2027-03-30T07:00:00Z",
            "2027-04-03T07:00:00Z",
            "2027-04-04T07:30:00Z",
            "2027-04-05T07:30:00Z",
            "2027-04-05T20:30:00Z");
  }

  private static Stream<String> alarms(String day, String zone) throws Exception {
    String file = exam(LocalDate.parse(day), LocalTime.of(9, 30), ZoneId.of(zone));
    return StrictCalendar.of(file).event(UID).alarms().stream().map(Instant::toString);
  }

  @Test
  void anExamWithoutATimeTakesTheDayAndStillHasAlarms() throws Exception {
    LocalDate day = LocalDate.parse("2027-03-28");
    StrictEvent event =
        StrictCalendar.of(exam(day, null, ZoneId.of("Australia/Lord_Howe"))).event(UID);
    assertThat(event.start()).isEqualTo(day);
    assertThat(event.alarms()).hasSize(9).contains(Instant.parse("2027-03-27T07:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:y",
        "commas, semicolons; colons: quotes\" \\n and \\",
        "Prüfungsvorbereitung – Überblick über die Grundlagen der künstlichen Intelligenz – Übung",
        "機械学習と生成AIの基礎、モデルの評価、責任あるAIの指針、そしてセキュリティとコンプライアンスのまとめ",
        "a😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void wordsArriveAsTheyWereHoweverLongOrStrange(String words) throws Exception {
    LocalDate day = LocalDate.parse("2027-03-01");
    AgendaItem item = new AgendaItem(UID, 3, NOW, false, day, day.plusDays(6), words, words);
    StrictCalendar calendar = StrictCalendar.of(file(List.of(), List.of(item), ZoneId.of("UTC")));
    assertThat(calendar.events()).hasSize(1);
    assertThat(calendar.event(UID))
        .isEqualTo(new StrictEvent(UID, 3, NOW, day, "CONFIRMED", words, words, List.of()));
  }

  @Test
  void theOtherReaderForgivesNothing() {
    String file = exam(LocalDate.parse("2027-04-01"), null, ZoneId.of("UTC"));
    for (String needed : List.of("DTSTAMP:.*\r\n", "UID:.*\r\n", "TRIGGER.*\r\n", "\r")) {
      assertThatThrownBy(() -> StrictCalendar.of(file.replaceFirst(needed, "")))
          .as("without " + needed)
          .isInstanceOf(AssertionError.class);
    }
  }

  private static String exam(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
    ExamDay date = new ExamDay(day, time, zone);
    Booking booking = new Booking(7, 1L, "AIP-C01", date, Entry.SET, NOW);
    Event event = new Event(booking, 0, ExamCatalog.load().find(booking.exam()));
    return file(List.of(event), List.of(), zone);
  }

  private static String file(List<Event> events, List<AgendaItem> items, ZoneId zone) {
    return ExamCalendar.of(events, items, Wishes.USUAL, zone, NOW);
  }
}
