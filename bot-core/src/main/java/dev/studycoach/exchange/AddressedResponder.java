package dev.studycoach.exchange;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.routing.Ack;
import dev.studycoach.web.Callback;
import dev.studycoach.web.Json;
import java.util.concurrent.CompletableFuture;

/**
 * Answers one interaction of a platform that has its acknowledgement already, and says with what it
 * reports where answers go.
 *
 * @param id of which copies have the same
 * @param trigger with which a form may open; empty if none may
 * @param address for answers; empty if there is none
 */
public record AddressedResponder(
    Speaker speaker, Origin origin, String id, String trigger, String address)
    implements Responder {
  /** Without an address there is no message that could change, without a trigger no form. */
  @Override
  public Ack possible(Ack wanted) {
    return (wanted == Ack.EDIT && address.isEmpty()) || (wanted == Ack.FORM && trigger.isEmpty())
        ? Ack.PRIVATE
        : wanted;
  }

  @Override
  public CompletableFuture<?> answer(Ack ack, Message message) {
    boolean forAll = ack == Ack.PUBLIC;
    if (address.isEmpty()) {
      return speaker.tell(origin, forAll, message);
    }
    Json answer = speaker.voice().answer(ack, message);
    return speaker
        .share(origin, forAll, message)
        .thenCompose(shared -> new Callback(address).post(answer))
        .exceptionallyCompose(failure -> elsewhere(ack, message, failure));
  }

  /** An address lives for a while only; what was to be new is said without it then. */
  private CompletableFuture<Void> elsewhere(Ack ack, Message message, Throwable failure) {
    boolean gone =
        failure.getCause() instanceof DeliveryException known
            && known.obstacle() == Obstacle.MESSAGE_GONE;
    return gone && ack != Ack.EDIT
        ? speaker.say(origin, ack == Ack.PUBLIC, message).thenAccept(said -> {})
        : CompletableFuture.failedFuture(failure);
  }

  @Override
  public CompletableFuture<?> open(Form form) {
    return speaker.voice().open(origin, trigger, form, address);
  }
}
