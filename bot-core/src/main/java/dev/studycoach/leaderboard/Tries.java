package dev.studycoach.leaderboard;

/**
 * How somebody's first tries at questions went.
 *
 * @param answered in the season
 * @param right at most as many
 * @param before answered in the weeks before, {@link FirstTries#WEEKS_BEFORE} of them
 * @param rightBefore at most as many
 */
record Tries(int answered, int right, int before, int rightBefore) {
  static final Tries NONE = new Tries(0, 0, 0, 0);

  /** The estimated chance to be right in the season, 0 to 1. */
  double estimate() {
    return estimate(right, answered);
  }

  /** How much that is more than before, -1 to 1. */
  double gain() {
    return estimate() - estimate(rightBefore, before);
  }

  /** By Laplace's rule of succession, which pulls few answers towards one half. */
  private static double estimate(int right, int answered) {
    return (right + 1.0) / (answered + 2.0);
  }
}
