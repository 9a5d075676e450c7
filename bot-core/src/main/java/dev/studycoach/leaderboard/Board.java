package dev.studycoach.leaderboard;

import java.util.Arrays;
import java.util.Locale;

/** What members are compared by. */
enum Board {
  HOURS,
  STREAK,
  ACCURACY,
  IMPROVEMENT;

  /** With fewer first tries a share of right ones says nothing. */
  static final int ENOUGH_TRIES = 3;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] words() {
    return Arrays.stream(values()).map(Board::word).toArray(String[]::new);
  }

  /** Whether somebody has what it takes to be compared. */
  boolean counts(Contender contender) {
    Tries tries = contender.tries();
    return switch (this) {
      case HOURS -> contender.minutes() > 0;
      case STREAK -> contender.streak() > 0;
      case ACCURACY -> tries.answered() >= ENOUGH_TRIES;
      case IMPROVEMENT -> tries.answered() >= ENOUGH_TRIES && tries.before() >= ENOUGH_TRIES;
    };
  }

  /** More is better. */
  double score(Contender contender) {
    return switch (this) {
      case HOURS -> contender.minutes();
      case STREAK -> contender.streak();
      case ACCURACY -> contender.tries().estimate();
      case IMPROVEMENT -> contender.tries().gain();
    };
  }

  /** Whether a score is shown: nobody is told before others that they got worse. */
  boolean shows(double score) {
    return this != IMPROVEMENT || score > 0;
  }
}
