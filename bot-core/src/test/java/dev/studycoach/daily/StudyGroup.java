package dev.studycoach.daily;

import dev.studycoach.community.Group;
import dev.studycoach.community.Timetable;
import dev.studycoach.community.Venue;
import dev.studycoach.daily.Posting.Item;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups for tests, which differ in their times alone. */
final class StudyGroup {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalTime NINE = LocalTime.of(9, 0);

  static final Item ITEM = new Item("MLS-C01", "Modeling", "q");

  private StudyGroup() {}

  /** In Berlin, with a question at nine. */
  static Group startedAt(String instant) {
    return of(BERLIN, NINE, null, Set.of(), Instant.parse(instant));
  }

  static Group of(
      ZoneId zone,
      LocalTime postTime,
      @Nullable LocalTime revealTime,
      Set<DayOfWeek> restDays,
      Instant startedAt) {
    return new Group(
        1,
        "console",
        "terminal",
        new Venue("study", null, List.of()),
        "MLS-C01",
        new Timetable(zone, postTime, revealTime, restDays, startedAt),
        Group.State.ACTIVE,
        startedAt,
        "you");
  }

  static Group resting(Group group, DayOfWeek... days) {
    Timetable timetable = group.timetable();
    return group.withTimetable(timetable.withRestDays(Set.of(days), timetable.since()));
  }

  static Group timed(
      Group group, ZoneId zone, LocalTime post, @Nullable LocalTime reveal, Instant now) {
    return group.withTimetable(group.timetable().withTimes(zone, post, reveal, now));
  }
}
