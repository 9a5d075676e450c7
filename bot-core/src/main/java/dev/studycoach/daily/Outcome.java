package dev.studycoach.daily;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a group's turn.
 *
 * @param sent the posting that went out, if one did
 * @param record writes everything else down
 * @param next when the group is due again
 * @param failures how many tries in a row did not get through
 * @param trouble whether nothing but an admin can help
 */
record Outcome(
    Turn turn,
    @Nullable Posting sent,
    Runnable record,
    Instant next,
    int failures,
    boolean trouble) {

  static Outcome sent(Turn turn, Posting posting, Instant next) {
    return new Outcome(turn, posting, () -> {}, next, 0, false);
  }

  static Outcome done(Turn turn, Runnable record, Instant next) {
    return new Outcome(turn, null, record, next, 0, false);
  }

  static Outcome failed(Turn turn, Instant next) {
    return new Outcome(turn, null, () -> {}, next, turn.failures() + 1, false);
  }

  static Outcome trouble(Turn turn, Runnable record, Instant now) {
    return new Outcome(turn, null, record, now, 0, true);
  }
}
