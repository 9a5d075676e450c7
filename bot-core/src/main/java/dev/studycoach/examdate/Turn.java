package dev.studycoach.examdate;

import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.examdate.Wishes.Place;
import dev.studycoach.platform.Destination;
import dev.studycoach.schedule.Wake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exam date whose turn has come.
 *
 * @param zone in which its people live now
 * @param user the learner by the platform's id; null if the date is a group's
 * @param channel of the group in which the date was set; null if there is none
 * @param done the reminders of this date that were dealt with
 */
record Turn(
    Booking booking,
    ZoneId zone,
    Wishes wishes,
    String platform,
    String workspace,
    @Nullable String user,
    @Nullable String name,
    @Nullable String channel,
    Set<Lead> done,
    Wake wake) {

  /** Where reminders go; a group's date is for its channel. */
  Optional<Destination> destination() {
    if (channel != null && (user == null || wishes.place() == Place.CHANNEL)) {
      return Optional.of(new Destination.Channel(workspace, channel));
    }
    return user == null || wishes.place() == Place.NOWHERE
        ? Optional.empty()
        : Optional.of(new Destination.Person(workspace, user));
  }

  /** Where one reminder goes; how an exam went, and what follows, stays private. */
  Optional<Destination> destination(Lead lead) {
    return user != null && !lead.before() && lead != Lead.MORNING
        ? destination().map(anywhere -> new Destination.Person(workspace, user))
        : destination();
  }

  /**
   * @param exam what is known about it
   */
  ReminderPlan.Step step(Instant now, Optional<Exam> exam) {
    return plan(exam)
        .filter(plan -> destination().isPresent())
        .map(plan -> plan.step(now, booking.since(), dealtWith()))
        .orElse(ReminderPlan.Step.NOTHING);
  }

  private Optional<ReminderPlan> plan(Optional<Exam> exam) {
    return booking.entry() == Entry.PASSED
        ? booking.certifiedUntil(exam).map(until -> ReminderPlan.renewal(until, wishes, zone))
        : Optional.of(ReminderPlan.of(booking.date(), wishes, zone));
  }

  /** A group is not asked how it went. */
  private Set<Lead> dealtWith() {
    return user == null
        ? Stream.concat(done.stream(), Stream.of(Lead.AFTER)).collect(Collectors.toSet())
        : done;
  }

  /** Days until the exam by the calendar of its people. */
  long days(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return ChronoUnit.DAYS.between(today, booking.date().dayIn(zone));
  }
}
