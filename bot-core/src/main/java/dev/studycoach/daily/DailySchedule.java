package dev.studycoach.daily;

import dev.studycoach.community.Group;
import dev.studycoach.community.Timetable;
import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a group's questions are due and when they are revealed. The first is due when the group
 * starts, the others each day at the post time, rest days excepted.
 */
record DailySchedule(Timetable timetable, Instant startedAt) {
  static DailySchedule of(Group group) {
    return new DailySchedule(group.timetable(), group.startedAt());
  }

  /** By default the answer is shown this long before the next day's post time. */
  static final Duration REVEAL_AHEAD = Duration.ofMinutes(5);

  static final Duration LEAST_OPEN = Duration.ofHours(1);

  /** A question that is due on a local date. */
  record Slot(LocalDate day, Instant at) {}

  /** The latest slot that is not in the future; none if the group starts later than now. */
  Optional<Slot> latest(Instant now) {
    return Stream.iterate(dayOf(now), day -> day.minusDays(1))
        .limit(8)
        .flatMap(day -> regular(day).stream())
        .filter(slot -> !slot.at().isAfter(now))
        .findFirst()
        .or(() -> Optional.of(first()).filter(slot -> !slot.at().isAfter(now)));
  }

  /** The first slot after now. */
  Slot next(Instant now) {
    return Stream.iterate(dayOf(now), day -> day.plusDays(1))
        .limit(366)
        .flatMap(day -> regular(day).stream())
        .filter(slot -> slot.at().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every day is a rest day"));
  }

  /** The days between two, both excluded, on which a question was due. */
  List<LocalDate> between(LocalDate after, LocalDate before) {
    return after.plusDays(1).isBefore(before)
        ? after.plusDays(1).datesUntil(before).filter(day -> regular(day).isPresent()).toList()
        : List.of();
  }

  /**
   * When the answer is shown: at the group's reveal time or shortly before the next day's post
   * time, and never before people have had {@link #LEAST_OPEN} to answer.
   */
  Instant reveal(LocalDate day, Instant posted) {
    return Stream.iterate(day, d -> d.plusDays(1))
        .map(this::revealOn)
        .filter(shown -> !shown.isBefore(posted.plus(LEAST_OPEN)))
        .findFirst()
        .orElseThrow();
  }

  LocalDate dayOf(Instant instant) {
    return instant.atZone(timetable.zone()).toLocalDate();
  }

  private Instant revealOn(LocalDate day) {
    LocalTime chosen = timetable.revealTime();
    return chosen == null
        ? at(day.plusDays(1)).minus(REVEAL_AHEAD)
        : WallTime.first(day, chosen, timetable.zone());
  }

  private Slot first() {
    return new Slot(dayOf(startedAt), startedAt);
  }

  private Optional<Slot> regular(LocalDate day) {
    boolean due =
        !timetable.restDays().contains(day.getDayOfWeek())
            && WallTime.exists(day, timetable.zone());
    return Optional.of(new Slot(day, at(day)))
        .filter(slot -> due && slot.at().isAfter(timetable.since()));
  }

  private Instant at(LocalDate day) {
    return WallTime.first(day, timetable.postTime(), timetable.zone());
  }
}
