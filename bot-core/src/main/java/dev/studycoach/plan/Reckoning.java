package dev.studycoach.plan;

import dev.studycoach.exam.Effort;
import java.time.LocalDate;

/**
 * Whether the time until an exam is enough.
 *
 * @param effort that guides suggest, in hours
 * @param done minutes studied already
 * @param planned minutes until the exam
 */
public record Reckoning(Basis basis, Effort effort, int done, int planned) {
  private static final int HALF_AN_HOUR = 30;

  /** How the time compares with what guides suggest. */
  public enum Answer {
    TOO_SHORT,
    WITHIN,
    PLENTY
  }

  public Answer answer() {
    int all = done + planned;
    if (all < effort.least() * 60) {
      return Answer.TOO_SHORT;
    }
    return all < effort.most() * 60 ? Answer.WITHIN : Answer.PLENTY;
  }

  private int missing() {
    return Math.max(0, effort.least() * 60 - done);
  }

  /**
   * The minutes in a week that make up the least effort until the last two days, rounded up to half
   * an hour; 0 if no day is left.
   */
  public int neededWeekly() {
    int days = basis.studyDays();
    return days == 0
        ? 0
        : (missing() * 7 + days * HALF_AN_HOUR - 1) / (days * HALF_AN_HOUR) * HALF_AN_HOUR;
  }

  /** The first exam day for which the weekly minutes are enough. */
  public LocalDate readyOn() {
    int days = (missing() * 7 + basis.weekly() - 1) / basis.weekly();
    return basis.first().plusDays(days + Span.RESTING);
  }
}
