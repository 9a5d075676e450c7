package dev.studycoach.examdate;

import java.util.Arrays;
import java.util.List;

/** How long before an exam, or before the end of its certificate, a reminder comes. */
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
  AFTER(-1),
  /** Before the certificate ends. */
  RENEW_180(180),
  RENEW_90(90),
  RENEW_30(30);

  static final List<Lead> RENEWALS = List.of(RENEW_180, RENEW_90, RENEW_30);

  private final int days;

  Lead(int days) {
    this.days = days;
  }

  /** Days before the exam or the end; below zero: after it. */
  int days() {
    return days;
  }

  /** Whether it comes on a day before the exam. */
  boolean before() {
    return compareTo(MORNING) < 0;
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
