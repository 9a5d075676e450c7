package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;

import dev.studycoach.chat.Action;
import dev.studycoach.platform.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The voice rooms of a workspace that is called "ours", and who comes and goes there. */
final class VoiceRooms {
  static final String OURS = "ours";
  private static final Duration BEAT = Duration.ofSeconds(30);

  private final RunningBot coach;

  /** A row as it was written down. */
  record Row(String name, LocalDate studyDay, String zone, Instant startedAt, Instant endedAt) {}

  VoiceRooms(RunningBot coach) {
    this.coach = coach;
  }

  /** Lets all groups that there are count time in these rooms. */
  VoiceRooms allow(String... rooms) {
    coach.execute("update study_group set rooms = ?", (Object) rooms);
    return this;
  }

  /** Makes people learners by their first answer. */
  VoiceRooms enrol(String... people) {
    for (String person : people) {
      coach.click(member(OURS, person), Action.of("daily.lock", 1, "ce", "certain"));
    }
    return this;
  }

  static Presence in(String room, String person) {
    return new Presence(OURS, room, person, false);
  }

  static Presence deafened(String room, String person) {
    return new Presence(OURS, room, person, true);
  }

  /** From now on these people, and nobody else, are in the lounge. */
  VoiceRooms sit(String... people) {
    return sit(Stream.of(people).map(person -> in("lounge", person)).toList());
  }

  VoiceRooms sit(List<Presence> people) {
    coach.platform.present = people;
    return this;
  }

  void beat(String... people) {
    sit(people).beat();
  }

  void beat() {
    coach.bot.beat(coach.platform);
  }

  /** A beat now and one in every half minute from now on, the last at the end of the time. */
  void beatFor(Duration span) {
    beat();
    for (Duration left = span; !left.isZero(); left = left.minus(BEAT)) {
      coach.advance(BEAT);
      beat();
    }
  }

  void beatUntil(Instant end) {
    beatFor(Duration.between(coach.clock.instant(), end));
  }

  void moveTo(String instant) {
    coach.schedules.advanceTo(Instant.parse(instant));
  }

  List<Row> rows() {
    return coach
        .database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select l.name, s.* from study_session s join learner l on l.id = learner_id
                        where s.source = 'VOICE' order by s.id
                        """)
                    .mapTo(Row.class)
                    .list());
  }

  /** What the coach says about somebody's week, day by day and all together. */
  String hours(String person) {
    String said = coach.command(member(OURS, person), "study hours", Map.of()).body().plain();
    return said.substring(0, said.indexOf('\n', said.indexOf("All together")));
  }
}
