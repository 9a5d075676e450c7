package dev.studycoach.hours;

import dev.studycoach.routing.Call;
import dev.studycoach.routing.Refusal;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in time study is placed that was written down afterwards. Whoever says when it began is
 * taken at their word. Otherwise study of today is taken to have ended just now; what they wrote
 * down or timed before is other study and keeps its place, but what the coach saw by itself may be
 * the same. Study of another day is placed where nothing is counted yet.
 *
 * @param day the learner's study day
 * @param from when it began; null if nobody said
 */
record LogPlace(
    LocalDate day,
    @Nullable Instant from,
    ZoneId zone,
    Interval whole,
    boolean today,
    Instant now) {
  /** Study of today may have begun in the evening before. */
  private static final Duration LONGEST_BACK = Duration.ofDays(1);

  /**
   * @throws Refusal if a day or time cannot be read, or does not suit
   */
  static LogPlace of(Call call, StudyClock clock, Instant now) {
    LocalDate today = clock.dayOf(now);
    LocalDate date = now.atZone(clock.at(now).zone()).toLocalDate();
    LocalDate day = StudyInputs.day(call, today, date).orElse(today);
    Interval whole = Stretch.whole(clock, day);
    ZoneId zone = clock.at(whole.from()).zone();
    Instant from = StudyInputs.from(call, clock, day, zone).orElse(null);
    return new LogPlace(day, from, zone, whole, day.equals(today), now);
  }

  /**
   * @param known sessions of that day and of those around it
   * @throws Refusal if there is no such time
   */
  List<Interval> find(Duration length, List<StudySession> known) {
    if (from != null) {
      return List.of(at(from, length));
    }
    Interval window = today ? new Interval(now.minus(LONGEST_BACK), now) : whole;
    List<Interval> taken =
        known.stream().filter(this::keepsItsPlace).map(StudySession::interval).toList();
    List<Interval> found = Placement.latest(window, length, taken);
    if (found.isEmpty()) {
      throw full(Placement.room(window, taken));
    }
    return found;
  }

  private boolean keepsItsPlace(StudySession session) {
    return !today || session.source() == Source.LOGGED || session.source() == Source.TIMED;
  }

  private Interval at(Instant begun, Duration length) {
    Instant end = begun.plus(length);
    if (end.isAfter(now)) {
      throw new Refusal(
          "From then on it would last until "
              + Dates.moment(end, zone)
              + ", which has not come yet. For an earlier day, add yesterday or a date.");
    }
    return new Interval(begun, end);
  }

  private Refusal full(Duration room) {
    String left = Lengths.words(room);
    return today
        ? new Refusal(
            "Of the last 24 hours only "
                + left
                + " are left that you have not written down yet. /study undo takes back what you"
                + " wrote last.")
        : new Refusal(
            "On " + Dates.day(day) + " only " + left + " are left that are not counted yet.");
  }
}
