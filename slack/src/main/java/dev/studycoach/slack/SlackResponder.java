package dev.studycoach.slack;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Responder;
import dev.studycoach.routing.Ack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers one interaction on Slack, which has its acknowledgement already.
 *
 * @param id of which copies have the same
 * @param trigger with which a form may open
 * @param answerTo the address for answers; empty if there is none
 */
record SlackResponder(
    SlackApi api, SlackOutbox outbox, Origin origin, String id, String trigger, String answerTo)
    implements Responder {

  /** Without an address there is no message that could change, without a trigger no form. */
  @Override
  public Ack possible(Ack wanted) {
    return (wanted == Ack.EDIT && answerTo.isEmpty()) || (wanted == Ack.FORM && trigger.isEmpty())
        ? Ack.PRIVATE
        : wanted;
  }

  @Override
  public CompletionStage<?> acknowledge(Ack ack) {
    return CompletableFuture.completedStage(ack);
  }

  @Override
  public CompletionStage<?> answer(Ack ack, Message message) {
    return say(ack == Ack.PUBLIC, ack == Ack.EDIT, message);
  }

  @Override
  public CompletionStage<?> whisper(Ack ack, Message message) {
    return say(false, false, message);
  }

  @Override
  public CompletionStage<?> dismiss(Ack ack) {
    return CompletableFuture.completedStage(ack);
  }

  @Override
  public CompletionStage<?> open(Form form) {
    String view = Json.write(outbox.renderer().view(form, answerTo));
    return api.ask(
        origin.workspace(), m -> m.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
  }

  /** What stands in the place of a message is seen by whoever saw that one. */
  private CompletionStage<?> say(boolean forAll, boolean instead, Message message) {
    if (answerTo.isEmpty()) {
      return outbox.tell(origin, forAll, message);
    }
    Json answer = outbox.renderer().message(message).with("replace_original", instead);
    Json addressed =
        instead ? answer : answer.with("response_type", forAll ? "in_channel" : "ephemeral");
    return outbox
        .uploadFor(origin, forAll, message)
        .thenCompose(uploaded -> api.respond(answerTo, addressed));
  }
}
