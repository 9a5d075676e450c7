package dev.studycoach.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers from which a plan follows.
 *
 * @param first day of study: today, or later if another exam comes before
 * @param exam its day
 * @param weekly minutes of study in a week, more than 0
 * @param gaps of all domains of the exam, at least one
 * @param mock minutes that a mock exam takes
 */
public record Basis(LocalDate first, LocalDate exam, int weekly, List<Gap> gaps, int mock) {
  public Basis {
    gaps = gaps.stream().sorted(Comparator.comparingDouble(Gap::size).reversed()).toList();
    if (weekly <= 0 || gaps.isEmpty() || mock <= 0) {
      throw new IllegalArgumentException("nothing to plan with");
    }
  }

  /** From the first to the exam, at least 0. */
  int days() {
    return (int) Math.max(0, ChronoUnit.DAYS.between(first, exam));
  }

  /** The days for study. */
  int studyDays() {
    return Math.max(0, days() - Span.RESTING);
  }
}
