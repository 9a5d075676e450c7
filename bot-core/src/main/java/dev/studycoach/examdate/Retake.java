package dev.studycoach.examdate;

import dev.studycoach.exam.Exam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an exam that was not passed can be taken again.
 *
 * @param exam what is known about it
 * @param earliest day
 * @param days to aim for; none if it can no longer be taken then
 */
record Retake(Booking booking, Optional<Exam> exam, LocalDate earliest, List<LocalDate> days) {
  /**
   * As the retake policy of AWS says: https://aws.amazon.com/certification/policies/after-testing/
   */
  private static final int WAITING_DAYS = 14;

  /** From the earliest day on. */
  private static final List<Integer> WEEKS_LATER = List.of(0, 2, 6);

  /** The days after a try before which there is no other; 0 where the policy is not known. */
  static int waitingDays(Exam exam) {
    return exam.title().startsWith("AWS ") ? WAITING_DAYS : 0;
  }

  /** Whether the vendor makes people wait. */
  boolean waiting() {
    return exam.filter(known -> waitingDays(known) > 0).isPresent();
  }

  static Retake of(Booking booking, Optional<Exam> exam, LocalDate today) {
    LocalDate allowed = booking.date().day().plusDays(exam.map(Retake::waitingDays).orElse(0));
    LocalDate earliest =
        Stream.of(allowed, today.plusDays(1)).max(LocalDate::compareTo).orElseThrow();
    List<LocalDate> days =
        WEEKS_LATER.stream()
            .map(earliest::plusWeeks)
            .filter(day -> exam.filter(known -> known.retiredOn(day)).isEmpty())
            .toList();
    return new Retake(booking, exam, earliest, days);
  }
}
