package dev.studycoach.examdate;

/** What matters at which distance from an exam. */
public enum Phase {
  /** New content. */
  BUILD_UP,
  /** The weakest domains, by weight. */
  PRACTICE,
  /** No new topics: timed sets and full mock exams. */
  CONSOLIDATE,
  /** Review and rest. */
  REST,
  /** The exam. */
  DAY;

  /**
   * @param days until the exam, none or more
   */
  public static Phase at(long days) {
    if (days > 28) {
      return BUILD_UP;
    }
    if (days > 15) {
      return PRACTICE;
    }
    if (days > 2) {
      return CONSOLIDATE;
    }
    return days > 0 ? REST : DAY;
  }
}
