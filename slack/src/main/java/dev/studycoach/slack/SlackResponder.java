package dev.studycoach.slack;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Responder;
import dev.studycoach.routing.Ack;
import dev.studycoach.web.Callback;
import dev.studycoach.web.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers one interaction on Slack, which has its acknowledgement already.
 *
 * @param id of which copies have the same
 * @param trigger with which a form may open; empty if none may
 * @param answerTo the address for answers; empty if there is none
 */
record SlackResponder(SlackOutbox outbox, Origin origin, String id, String trigger, String answerTo)
    implements Responder {

  /** Without an address there is no message that could change, without a trigger no form. */
  @Override
  public Ack possible(Ack wanted) {
    return (wanted == Ack.EDIT && answerTo.isEmpty()) || (wanted == Ack.FORM && trigger.isEmpty())
        ? Ack.PRIVATE
        : wanted;
  }

  /** What stands in the place of a message is seen by whoever saw that one. */
  @Override
  public CompletableFuture<?> answer(Ack ack, Message message) {
    boolean forAll = ack == Ack.PUBLIC;
    if (answerTo.isEmpty()) {
      return outbox.tell(origin, forAll, message);
    }
    Optional<String> seenBy = Optional.of(forAll ? "in_channel" : "ephemeral");
    Json answer =
        outbox
            .renderer()
            .message(message)
            .with("replace_original", ack == Ack.EDIT)
            .with("response_type", seenBy.filter(newOne -> ack != Ack.EDIT));
    return outbox
        .uploadFor(origin, forAll, message)
        .thenCompose(uploaded -> new Callback(answerTo).post(answer));
  }

  @Override
  public CompletableFuture<?> open(Form form) {
    String view = outbox.renderer().view(form, answerTo).toString();
    return SlackApi.granted(
        outbox
            .api()
            .in(origin.workspace())
            .viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
  }
}
