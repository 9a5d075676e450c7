package dev.studycoach.examdate;

import dev.studycoach.exam.Exam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date of an exam, as it stands.
 *
 * @param learner whose it is; null if it is the group's
 * @param exam its code
 * @param entry what became of it last
 * @param since when that was written down
 */
public record Booking(
    long id, @Nullable Long learner, String exam, ExamDay date, Entry entry, Instant since) {

  /** What becomes of a booking. */
  public enum Entry {
    SET,
    MOVED,
    CANCELLED,
    PASSED,
    NOT_PASSED
  }

  /** Until when its certificate counts, if it was passed and that is known. */
  Optional<LocalDate> certifiedUntil(Optional<Exam> known) {
    return known
        .filter(taken -> entry == Entry.PASSED && taken.validityYears() > 0)
        .map(taken -> date.day().plusYears(taken.validityYears()));
  }

  boolean of(Exam other) {
    return exam.equals(other.code());
  }

  /** Days until the exam, seen from a day at the place where it is taken; below zero: since. */
  long daysFrom(Instant now) {
    LocalDate today = now.atZone(date.zone()).toLocalDate();
    return ChronoUnit.DAYS.between(today, date.day());
  }
}
