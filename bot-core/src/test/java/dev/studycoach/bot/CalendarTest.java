package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.examdate.StrictCalendar;
import dev.studycoach.examdate.StrictEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's own calendar, which takes in one file after the other. It is 2 March 2026. */
class CalendarTest {
  private static final Origin ANA = member("ours", "ana");
  private static final String TIMED = "exam-date-1@study-coach";
  private static final String WHOLE_DAY = "exam-date-2@study-coach";

  private final RunningBot coach = new RunningBot();
  private StrictCalendar calendar = StrictCalendar.EMPTY;

  @BeforeEach
  void setExams() throws Exception {
    coach.startGroup("ours");
    say("study goal", Map.of("time", "6h"));
    say(
        "exam set",
        Map.of("code", "AIP-C01", "date", "2026-06-01", "time", "09:30", "zone", "Asia/Kathmandu"));
    say("exam set", Map.of("code", "SAA-C03", "date", "2026-05-20"));
    open();
  }

  @AfterEach
  void close() {
    coach.close();
  }

  private void say(String command, Map<String, String> options) {
    coach.advance(Duration.ofHours(1));
    coach.command(ANA, command, options);
  }

  /** Opens the file in the calendar, which then shows what the file says. */
  private void open() throws Exception {
    Message message = coach.command(ANA, "exam calendar", Map.of());
    byte[] bytes = message.attachments().get(0).bytes();
    StrictCalendar file = StrictCalendar.of(new String(bytes, StandardCharsets.UTF_8));
    calendar = calendar.with(file);
    assertThat(calendar.shows(file)).isTrue();
  }

  @Test
  void theFirstFileBringsTheExamsTheirAlarmsAndThePlan() {
    assertThat(calendar.event(TIMED).start()).isEqualTo(Instant.parse("2026-06-01T03:45:00Z"));
    assertThat(calendar.event(WHOLE_DAY).start()).isEqualTo(LocalDate.parse("2026-05-20"));
    assertThat(calendar.event(WHOLE_DAY).alarms())
        .startsWith(Instant.parse("2026-03-25T17:00:00Z"), Instant.parse("2026-04-08T16:00:00Z"));
    assertThat(calendar.events().keySet()).anyMatch(uid -> uid.startsWith("plan-"));
  }

  @Test
  void eachLaterFileUpdatesWhatIsThereAndDoublesNothing() throws Exception {
    Set<String> uids = calendar.events().keySet();
    say("exam move", Map.of("code", "AIP-C01", "date", "2026-05-29", "time", "15:00"));
    open();
    assertThat(calendar.event(TIMED).start()).isEqualTo(Instant.parse("2026-05-29T09:15:00Z"));
    say("exam move", Map.of("code", "SAA-C03", "date", "2026-05-21", "time", "08:00"));
    open();
    assertThat(calendar.event(WHOLE_DAY).start()).isEqualTo(Instant.parse("2026-05-21T06:00:00Z"));
    assertThat(calendar.events().keySet()).isEqualTo(uids);
  }

  @Test
  void alarmsFollowWhatTheLearnerWishes() throws Exception {
    say("exam remind", Map.of("time", "08:00"));
    open();
    assertThat(calendar.event(TIMED).alarms()).contains(Instant.parse("2026-05-31T06:00:00Z"));
  }

  @Test
  void alarmsFollowTheLearnerToAnotherZone() throws Exception {
    say("streak clock", Map.of("zone", "Australia/Lord_Howe"));
    coach.advance(Duration.ofDays(2));
    open();
    assertThat(calendar.event(WHOLE_DAY).alarms())
        .startsWith(Instant.parse("2026-03-25T07:00:00Z"), Instant.parse("2026-04-08T07:30:00Z"));
  }

  @Test
  void theCalendarKeepsUpWhileTimeGoesBy() throws Exception {
    for (int week = 0; week < 10; week++) {
      coach.advance(Duration.ofDays(7));
      open();
    }
    assertThat(calendar.events().values()).noneMatch(StrictEvent::cancelled);
  }

  @Test
  void whatIsCancelledIsCancelledInTheCalendarToo() throws Exception {
    say("exam cancel", Map.of("code", "AIP-C01"));
    say("exam cancel", Map.of("code", "SAA-C03"));
    open();
    assertThat(calendar.events().values()).allMatch(StrictEvent::cancelled);
    assertThat(calendar.event(TIMED).alarms()).isEmpty();
    say("exam set", Map.of("code", "AIP-C01", "date", "2026-06-10"));
    open();
    assertThat(calendar.event(TIMED).cancelled()).isTrue();
    assertThat(calendar.events().values())
        .filteredOn(event -> event.uid().startsWith("exam-") && !event.cancelled())
        .singleElement()
        .extracting(StrictEvent::start)
        .isEqualTo(LocalDate.parse("2026-06-10"));
  }
}
