package dev.studycoach.exam;

/**
 * How many hours of study an exam takes, from {@code least} to {@code most}, so that a plan can say
 * whether the time is enough.
 */
public record Effort(int least, int most) {
  /**
   * What a week of a study guide's advice counts as. With ten hours four to six weeks are 40 to 60
   * hours and six to ten weeks are 60 to 100, which agrees with published estimates for working
   * adults: 40 to 60 hours for a foundational cloud exam, 80 to 120 for an associate one
   * (https://examedgehub.com/blog/how-much-time-do-i-need-to-study). No vendor says such numbers.
   */
  public static final int HOURS_A_WEEK = 10;

  static Effort of(Weeks advised) {
    return new Effort(advised.least() * HOURS_A_WEEK, advised.most() * HOURS_A_WEEK);
  }

  /** The hours halfway between, rounded down. */
  public int middle() {
    return (least + most) / 2;
  }
}
