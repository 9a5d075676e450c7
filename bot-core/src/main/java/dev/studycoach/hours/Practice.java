package dev.studycoach.hours;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule by which answering questions counts as study: each answer counts the two minutes before
 * it, about what the exams give for a question (130 minutes for 65). As time that overlaps counts
 * once, many quick answers count no more than the time they took, and two minutes.
 */
public final class Practice {
  public static final Duration EACH_ANSWER = Duration.ofMinutes(2);

  private Practice() {}

  static Interval before(Instant answeredAt) {
    return new Interval(answeredAt.minus(EACH_ANSWER), answeredAt);
  }
}
