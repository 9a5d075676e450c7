package dev.studycoach.examdate;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Trigger;

/**
 * An event as {@link StrictCalendar} understands it.
 *
 * @param start an instant, or a date for a whole day
 */
public record StrictEvent(
    String uid,
    int sequence,
    Instant stamp,
    Temporal start,
    String status,
    String summary,
    String description,
    List<Instant> alarms) {

  static StrictEvent of(VEvent event) {
    return new StrictEvent(
        text(event, Property.UID),
        event.<Sequence>getRequiredProperty(Property.SEQUENCE).getSequenceNo(),
        event.<DtStamp>getRequiredProperty(Property.DTSTAMP).getDate(),
        start(event),
        text(event, Property.STATUS),
        text(event, Property.SUMMARY),
        text(event, Property.DESCRIPTION),
        event.getAlarms().stream()
            .map(alarm -> alarm.<Trigger>getRequiredProperty(Property.TRIGGER).getDate())
            .toList());
  }

  private static String text(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static Temporal start(VEvent event) {
    DateProperty<?> start = event.getRequiredProperty(Property.DTSTART);
    return start.isUtc() ? Instant.from(start.getDate()) : start.getDate();
  }

  public boolean cancelled() {
    return status.equals("CANCELLED");
  }

  /** Whether both look the same in a calendar. */
  boolean shows(StrictEvent other) {
    return equals(
        new StrictEvent(
            other.uid,
            sequence,
            stamp,
            other.start,
            other.status,
            other.summary,
            other.description,
            other.alarms));
  }

  /** Whether this is a later state of the same event (RFC 5546, 2.1.5). */
  boolean after(StrictEvent other) {
    return sequence == other.sequence ? stamp.isAfter(other.stamp) : sequence > other.sequence;
  }
}
