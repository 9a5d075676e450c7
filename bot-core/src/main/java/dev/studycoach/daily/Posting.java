package dev.studycoach.daily;

import dev.studycoach.chat.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: the question of one day in one group.
 *
 * @param question the question's id; null for a day that was skipped
 * @param sent where it stands, once it was sent
 * @param closesAt when the answer is shown, once it was sent
 */
record Posting(
    long id,
    LocalDate day,
    Instant dueAt,
    State state,
    @Nullable String question,
    @Nullable MessageRef sent,
    @Nullable Instant closesAt,
    boolean closed) {

  /** Claimed before it is sent, so that a crash in between sends the same again. */
  enum State {
    CLAIMED,
    SENT,
    SKIPPED
  }

  /** The same for every attempt. */
  String nonce() {
    return "posting-" + id;
  }

  boolean open() {
    return state == State.SENT && !closed;
  }

  boolean dueToClose(Instant now) {
    return open() && closesAt != null && !now.isBefore(closesAt);
  }

  /** The same posting, sent. */
  Posting sent(MessageRef message, Instant until) {
    return new Posting(id, day, dueAt, State.SENT, question, message, until, false);
  }

  /**
   * @throws IllegalStateException if the day was skipped
   */
  String questionId() {
    return require(question, "question");
  }

  /**
   * @throws IllegalStateException if it was never sent
   */
  MessageRef message() {
    return require(sent, "message");
  }

  private <T> T require(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("posting " + id + " has no " + what);
    }
    return value;
  }
}
