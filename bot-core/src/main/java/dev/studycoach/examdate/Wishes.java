package dev.studycoach.examdate;

import java.time.LocalTime;

/**
 * How somebody wants to be reminded.
 *
 * @param time of the reminders on the days before, by the clock on their wall
 * @param morning of the one on the day of the exam
 */
record Wishes(LocalTime time, LocalTime morning, QuietHours quiet, Place place) {
  static final Wishes USUAL =
      new Wishes(
          LocalTime.of(18, 0),
          LocalTime.of(7, 0),
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
          Place.PRIVATE);

  /** Where reminders come. */
  enum Place {
    PRIVATE,
    CHANNEL,
    NOWHERE
  }
}
