package dev.studycoach.exchange;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.routing.Ack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The ways in which a platform lets one interaction be answered. Each returns at once; its stage
 * completes when the platform has taken it, and fails when it has not.
 */
public interface Responder {
  /** The platform's id of the interaction; copies of it have the same. */
  String id();

  /** The acknowledgement that is wanted, or the next best that the platform has here. */
  default Ack possible(Ack wanted) {
    return wanted;
  }

  /**
   * Promises an answer; never asked for a form. A platform that acknowledges what it reports has
   * done so already.
   */
  default CompletionStage<?> acknowledge(Ack ack) {
    return CompletableFuture.completedStage(ack);
  }

  /**
   * Whether somebody is left waiting although the acknowledgement failed: the platform may have
   * taken it and only the confirmation was lost; never asked for an edit.
   */
  default CompletionStage<Boolean> leftWaiting(Ack ack, Throwable failure) {
    return CompletableFuture.completedStage(false);
  }

  /** The answer that was promised, or a new text for the message that was clicked. */
  CompletionStage<?> answer(Ack ack, Message message);

  /** Words for this person alone, whatever was promised; for a form, in its place. */
  default CompletionStage<?> whisper(Ack ack, Message message) {
    return answer(Ack.PRIVATE, message);
  }

  /** Takes the promise of words back, where it shows; never asked for an edit. */
  default CompletionStage<?> dismiss(Ack ack) {
    return CompletableFuture.completedStage(ack);
  }

  /** Opens a form, which is the acknowledgement as well. */
  CompletionStage<?> open(Form form);
}
