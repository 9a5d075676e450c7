package dev.studycoach.crash;

import java.util.List;
import java.util.Random;

/**
 * When a coach is killed.
 *
 * @param work at what
 * @param times how often it has done that before
 * @param share after how much of the time that this usually takes
 */
record Death(Work work, int times, double share) {
  static final Death NEVER = new Death(Work.START, Integer.MAX_VALUE, 1);

  private static final List<Work> WORKS =
      List.of(
          Work.START,
          Work.MORNING,
          Work.MORNING,
          Work.MORNING,
          Work.ROUND,
          Work.ROUND,
          Work.ANSWER,
          Work.ANSWER,
          Work.FOCUS,
          Work.FOCUS);
  private static final int MOST_TIMES = 4;

  /** Before, within or after some work. */
  static Death by(Random random) {
    Work work = WORKS.get(random.nextInt(WORKS.size()));
    int times = work == Work.START ? 0 : random.nextInt(MOST_TIMES);
    return new Death(work, times, 1.25 * random.nextDouble());
  }
}
