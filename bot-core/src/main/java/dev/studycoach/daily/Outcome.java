package dev.studycoach.daily;

import dev.studycoach.community.GroupTurn;
import dev.studycoach.schedule.Wake.Next;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a group's turn.
 *
 * @param sent the posting that went out, if one did
 * @param record writes everything else down
 * @param trouble whether nothing but an admin can help
 */
record Outcome(
    GroupTurn turn, @Nullable Posting sent, Runnable record, Next next, boolean trouble) {

  static Outcome sent(GroupTurn turn, Posting posting, Instant next) {
    return new Outcome(turn, posting, () -> {}, turn.wake().next(next), false);
  }

  static Outcome done(GroupTurn turn, Runnable record, Instant next) {
    return new Outcome(turn, null, record, turn.wake().next(next), false);
  }

  static Outcome failed(GroupTurn turn, Instant now) {
    return new Outcome(turn, null, () -> {}, turn.wake().retry(now), false);
  }

  static Outcome trouble(GroupTurn turn, Runnable record) {
    return new Outcome(turn, null, record, turn.wake().never(), true);
  }
}
