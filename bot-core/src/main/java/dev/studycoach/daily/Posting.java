package dev.studycoach.daily;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.daily.DailySchedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: the question of one day in one group.
 *
 * @param item what is asked; null for a day that was skipped before a question was chosen
 * @param sent where it stands, once it was sent
 * @param closesAt when the answer is shown; null for a day that was skipped
 */
record Posting(
    long id,
    LocalDate day,
    Instant dueAt,
    State state,
    @Nullable Item item,
    @Nullable MessageRef sent,
    @Nullable Instant closesAt,
    boolean closed) {

  /** Claimed before it is sent, so that a crash in between sends the same again. */
  enum State {
    CLAIMED,
    SENT,
    SKIPPED
  }

  /** A question in the place it has in an exam. */
  record Item(String exam, String domain, String question) {}

  static Posting claimed(long id, Slot slot, Item item, Instant closesAt) {
    return new Posting(id, slot.day(), slot.at(), State.CLAIMED, item, null, closesAt, false);
  }

  Posting numbered(long number) {
    return new Posting(number, day, dueAt, state, item, sent, closesAt, closed);
  }

  /** The same for every attempt at this posting, at most 25 characters. */
  String nonce() {
    return "posting-" + id + mark();
  }

  /** The same for every attempt to tell the admin that this posting does not get through. */
  String troubleNonce() {
    return "trouble-" + id + mark();
  }

  /** Tells a posting from an earlier try on the same day that was given up. */
  private String mark() {
    return "-" + Long.toString(dueAt.getEpochSecond() % 1_000_000, 36).toLowerCase(Locale.ROOT);
  }

  boolean open() {
    return state == State.SENT && !closed;
  }

  boolean dueToClose(Instant now) {
    return open() && closesAt != null && !now.isBefore(closesAt);
  }

  /** The same posting, sent. */
  Posting sent(MessageRef message, Instant until) {
    return new Posting(id, day, dueAt, State.SENT, item, message, until, false);
  }

  /**
   * @throws IllegalStateException if the day was skipped
   */
  Item asked() {
    return require(item, "question");
  }

  /**
   * @throws IllegalStateException if the day was skipped
   */
  Instant closes() {
    return require(closesAt, "end");
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
