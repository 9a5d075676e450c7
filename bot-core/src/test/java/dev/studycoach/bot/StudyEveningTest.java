package dev.studycoach.bot;

import static dev.studycoach.bot.VoiceRooms.deafened;
import static dev.studycoach.bot.VoiceRooms.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.platform.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * After one answer each: an evening with comings and goings, an outage and a forgotten headset, and
 * the week it makes.
 */
class StudyEveningTest {

  @Test
  void everybodyGetsTheTimeTheyWereThere() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup(VoiceRooms.OURS);
      VoiceRooms rooms = new VoiceRooms(coach).enrol("ana", "ben", "cem").allow("lounge", "attic");
      play(coach, rooms);
      assertThat(rooms.hours("ana"))
          .isEqualTo(
              """
              Mon 2 Mar 2026 – 6 h 46 min
              Tue 3 Mar 2026 – 29 min

              All together: 7 h 15 min""");
      assertThat(rooms.hours("ben"))
          .isEqualTo("Mon 2 Mar 2026 – 1 h 46 min\n\nAll together: 1 h 46 min");
      assertThat(rooms.hours("cem")).isEqualTo("Mon 2 Mar 2026 – 1 h\n\nAll together: 1 h");
    }
  }

  private static void play(RunningBot coach, VoiceRooms rooms) {
    Evening evening = new Evening(coach, rooms, "2026-03-02T19:30");
    evening.from("2026-03-02T20:00", in("lounge", "ana"), in("lounge", "eve"));
    evening.from("2026-03-02T21:00", in("lounge", "ana"), in("lounge", "ben"));
    // ben's ears are off while he listens to a lecture, but ana is with him
    evening.from("2026-03-02T22:00", in("lounge", "ana"), deafened("lounge", "ben"));
    // ana moves to the attic and ben is alone with his ears off
    evening.from("2026-03-02T22:30", in("attic", "ana"), deafened("lounge", "ben"));
    evening.from("2026-03-02T23:00", in("attic", "ana"), in("games", "ben"));
    evening.outage("2026-03-02T23:30", "2026-03-02T23:44:30");
    evening.from("2026-03-02T23:45", in("attic", "ana"), in("attic", "ben"), in("attic", "cem"));
    evening.from("2026-03-03T00:00", in("attic", "ana"), in("attic", "cem"));
    evening.from("2026-03-03T00:44", in("attic", "ana"));
    evening.from("2026-03-03T01:00");
    evening.from("2026-03-03T02:00", in("attic", "ana"));
    evening.until("2026-03-03T04:30");
  }

  /** The rooms from one wall-clock time in Berlin to the next. */
  private static final class Evening {
    private final RunningBot coach;
    private final VoiceRooms rooms;

    Evening(RunningBot coach, VoiceRooms rooms, String begin) {
      this.coach = coach;
      this.rooms = rooms;
      rooms.sit().moveTo(at(begin).toString());
    }

    /** What was goes on until then; the beat at that time sees who is there from now on. */
    void from(String time, Presence... people) {
      until(time);
      rooms.sit(List.of(people));
    }

    void until(String time) {
      rooms.beatUntil(at(time).minusSeconds(30));
      coach.advance(Duration.ofSeconds(30));
    }

    /** Nobody leaves, but the coach is away. */
    void outage(String from, String until) {
      until(from);
      rooms.moveTo(at(until).toString());
    }

    private static Instant at(String time) {
      return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
  }
}
