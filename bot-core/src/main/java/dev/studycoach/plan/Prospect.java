package dev.studycoach.plan;

import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Booking;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A plan with all that is to be said about it.
 *
 * @param booking whose learner is null if it is the date of the group
 * @param nearer the member's exam before this one, until which the hours are for that
 * @param again whether the member took this exam before; guides think of a first try
 * @param reckoning empty if no guide says how long it takes
 * @param known whether anything is known about the member's strengths
 */
record Prospect(
    Booking booking,
    Exam exam,
    LocalDate today,
    Optional<Booking> nearer,
    Basis basis,
    StudyPlan plan,
    boolean again,
    Optional<Reckoning> reckoning,
    boolean known) {
  /** Days until the exam. */
  long days() {
    return ChronoUnit.DAYS.between(today, basis.exam());
  }

  /** Whether the date is that of the group. */
  boolean common() {
    return booking.learner() == null;
  }
}
