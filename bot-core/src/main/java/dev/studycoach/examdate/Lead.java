package dev.studycoach.examdate;

import java.util.Arrays;

/** How long before an exam a reminder comes. */
enum Lead {
  WEEKS_8(56),
  WEEKS_6(42),
  WEEKS_4(28),
  WEEKS_2(14),
  DAYS_10(10),
  DAYS_7(7),
  DAYS_3(3),
  DAYS_2(2),
  DAYS_1(1),
  /** The morning of the exam. */
  MORNING(0),
  /** The day after it: how did it go? */
  AFTER(-1);

  private final int days;

  Lead(int days) {
    this.days = days;
  }

  /** Days before the exam; below zero: after it. */
  int days() {
    return days;
  }

  /**
   * @throws IllegalArgumentException if no reminder comes so many days before
   */
  static Lead of(int days) {
    return Arrays.stream(values())
        .filter(lead -> lead.days == days)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reminder " + days + " days before"));
  }
}
