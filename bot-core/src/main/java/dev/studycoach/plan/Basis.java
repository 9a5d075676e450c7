package dev.studycoach.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers from which a plan follows.
 *
 * @param exam its day
 * @param weekly minutes of study in a week, more than 0
 * @param gaps of all domains of the exam, at least one
 * @param mock minutes that a mock exam takes
 */
public record Basis(LocalDate today, LocalDate exam, int weekly, List<Gap> gaps, int mock) {
  public Basis {
    gaps = gaps.stream().sorted(Comparator.comparingDouble(Gap::size).reversed()).toList();
    if (weekly <= 0 || gaps.isEmpty() || mock <= 0) {
      throw new IllegalArgumentException("nothing to plan with");
    }
  }

  /** Until the exam, at least 0. */
  int days() {
    return (int) Math.max(0, ChronoUnit.DAYS.between(today, exam));
  }

  /** The days for study; today is the first of them. */
  int studyDays() {
    return Math.max(0, days() - Span.RESTING);
  }
}
