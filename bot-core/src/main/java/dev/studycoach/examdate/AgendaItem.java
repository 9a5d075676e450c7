package dev.studycoach.examdate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something for whole days in a calendar.
 *
 * @param uid the same in all files
 * @param sequence how often it was changed
 * @param since when it became what it is
 * @param cancelled whether it fell away
 * @param last included
 */
public record AgendaItem(
    String uid,
    int sequence,
    Instant since,
    boolean cancelled,
    LocalDate first,
    LocalDate last,
    String title,
    String words) {

  /** Whether a calendar would show the same. */
  public boolean shows(AgendaItem other) {
    return equals(other.as(sequence, since));
  }

  /** The same as a later state. */
  public AgendaItem as(int number, Instant now) {
    return new AgendaItem(uid, number, now, cancelled, first, last, title, words);
  }

  /** The next state of it, in which it falls away. */
  public AgendaItem takenBack(Instant now) {
    return new AgendaItem(uid, sequence + 1, now, true, first, last, title, words);
  }
}
