package dev.studycoach.examdate;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.ReminderPlan.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Exam dates as a calendar file (RFC 5545). An event keeps its UID for good and counts its changes,
 * so that a later file updates what an earlier one brought. The file is nobody's invitation and
 * names no method, which would ask for an organizer (RFC 5546, 3.2.1).
 */
final class ExamCalendar {
  private static final String MAKER = "-//Study Coach//Exam dates//EN";

  /**
   * An event.
   *
   * @param changes how often it was changed
   * @param exam what is known about the exam
   */
  record Event(Booking booking, int changes, Optional<Exam> exam) {
    /** Whether the exam will not take place. */
    boolean cancelled() {
      return booking.entry() == Booking.Entry.CANCELLED;
    }
  }

  private ExamCalendar() {}

  /**
   * @param items what comes along with the exams
   * @param wishes when the reminders, which become alarms, come
   * @param zone in which the learner lives
   */
  static String of(
      List<Event> events, List<AgendaItem> items, Wishes wishes, ZoneId zone, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(MAKER);
    for (Event event : events) {
      VEvent entry = event(event, now);
      if (!event.cancelled()) {
        ReminderPlan.of(event.booking().date(), wishes, zone).dues().stream()
            .filter(due -> due.lead() != Lead.AFTER && due.at().isAfter(now))
            .forEach(due -> entry.addAlarm(alarm(event.booking(), due)));
      }
      calendar.addEvent(entry);
    }
    items.forEach(item -> calendar.addEvent(event(item)));
    return ContentLines.fold(Biweekly.write(calendar).go());
  }

  /** It takes whole days without making anybody busy. */
  private static VEvent event(AgendaItem item) {
    VEvent entry = new VEvent();
    entry.setUid(item.uid());
    entry.setDateTimeStamp(Date.from(item.since()));
    entry.setLastModified(Date.from(item.since()));
    entry.setSequence(item.sequence());
    entry.setSummary(item.title());
    entry.setDescription(item.words());
    entry.setStatus(item.cancelled() ? Status.cancelled() : Status.confirmed());
    entry.setTransparency(true);
    entry.setDateStart(date(item.first()));
    entry.setDateEnd(date(item.last().plusDays(1)));
    return entry;
  }

  /** A date has no zone; the library writes it by the clock of this machine. */
  private static ICalDate date(LocalDate day) {
    Instant midnight = day.atTime(LocalTime.MIDNIGHT).atZone(ZoneId.systemDefault()).toInstant();
    return new ICalDate(Date.from(midnight), false);
  }

  /**
   * Each file brings a newer state of it: its alarms follow the learner's wishes and zone and the
   * time that is left, and a calendar takes them in only if the state is newer (RFC 5546, 2.1.5).
   */
  private static VEvent event(Event event, Instant now) {
    Booking booking = event.booking();
    VEvent entry = new VEvent();
    entry.setUid("exam-date-" + booking.id() + "@study-coach");
    entry.setDateTimeStamp(Date.from(now));
    entry.setLastModified(Date.from(now));
    entry.setSequence(event.changes());
    entry.setSummary(booking.exam() + " exam");
    event.exam().ifPresent(exam -> entry.setDescription(exam.title()));
    entry.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
    setTimes(entry, event);
    return entry;
  }

  /** The whole day if the time is not known; as long as the exam may last, where that is known. */
  private static void setTimes(VEvent entry, Event event) {
    Instant start = event.booking().date().start();
    if (start == null) {
      entry.setDateStart(date(event.booking().date().day()));
    } else {
      entry.setDateStart(Date.from(start));
      event.exam().flatMap(ExamCalendar::longest).ifPresent(entry::setDuration);
    }
  }

  private static Optional<Duration> longest(Exam exam) {
    return exam.minutes().stream()
        .max(Comparator.naturalOrder())
        .map(minutes -> Duration.builder().minutes(minutes).build());
  }

  private static VAlarm alarm(Booking booking, Due due) {
    String words =
        booking.exam()
            + (due.lead() == Lead.MORNING ? " today" : " in " + due.lead().days() + " d");
    return VAlarm.display(new Trigger(Date.from(due.at())), words);
  }
}
