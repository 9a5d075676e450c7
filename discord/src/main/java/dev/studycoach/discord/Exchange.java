package dev.studycoach.discord;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Router;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One interaction from its acknowledgement to its answer. The core is asked only once Discord has
 * taken the acknowledgement: a copy of an interaction, or one that is too old, changes nothing.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** Discord waits three seconds for a form. */
  private static final int FORM_MILLIS = 2000;

  /** Whoever acknowledged first has answered by then. */
  private static final int LOOK_AGAIN_SECONDS = 5;

  private final Router router;
  private final Executor workers;
  private final Runnable finished;
  private final IReplyCallback event;
  private final Interaction interaction;
  private final Ack ack;

  Exchange(
      Router router,
      Executor workers,
      Runnable finished,
      IReplyCallback event,
      Interaction interaction) {
    this.router = router;
    this.workers = workers;
    this.finished = finished;
    this.event = event;
    this.interaction = interaction;
    this.ack = possible(router.ack(interaction));
  }

  /** A command, or a form that a command opened, stands under no message that could change. */
  private Ack possible(Ack wanted) {
    boolean onMessage =
        event instanceof ModalInteractionEvent modal
            ? modal.getMessage() != null
            : event instanceof IMessageEditCallback;
    return wanted == Ack.EDIT && !onMessage ? Ack.PRIVATE : wanted;
  }

  void begin() {
    switch (ack) {
      case FORM -> openForm();
      case EDIT -> acknowledge(((IMessageEditCallback) event).deferEdit());
      case PRIVATE -> acknowledge(event.deferReply(true));
      case PUBLIC -> acknowledge(event.deferReply(false));
    }
  }

  private void acknowledge(RestAction<InteractionHook> action) {
    action.queue(hook -> workers.execute(() -> answer(hook)), this::unacknowledged);
  }

  /**
   * Perhaps a copy came first, perhaps it is too late, and perhaps Discord took it and only the
   * confirmation was lost. In the last case the member is left waiting, so somebody has to look.
   */
  private void unacknowledged(Throwable failure) {
    boolean tooLate =
        failure instanceof ErrorResponseException refused
            && refused.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION;
    if (!tooLate && ack != Ack.EDIT) {
      InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
      hook.retrieveOriginal()
          .delay(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)
          .flatMap(seen -> hook.retrieveOriginal())
          .queue(original -> excuseIfWaiting(hook, original, failure), this::unheard);
    } else {
      unheard(failure);
    }
  }

  private void excuseIfWaiting(
      InteractionHook hook, net.dv8tion.jda.api.entities.Message original, Throwable failure) {
    if (original.getFlags().contains(MessageFlag.LOADING)) {
      lost(hook, failure);
    } else {
      finished.run();
    }
  }

  private void answer(InteractionHook hook) {
    try {
      deliver(hook, router.handle(interaction)).queue(done -> finished.run(), f -> lost(hook, f));
    } catch (RuntimeException failure) {
      lost(hook, failure);
    }
  }

  /** What we wanted to show did not get through: at least say so. */
  private void lost(InteractionHook hook, Throwable failure) {
    deliver(hook, router.failed(interaction, failure)).queue(done -> finished.run(), this::unheard);
  }

  private RestAction<?> deliver(InteractionHook hook, Reply reply) {
    if (reply instanceof Reply.Whisper whisper) {
      return whisper(hook, whisper.message());
    }
    if (reply instanceof Reply.Post post) {
      return ack == Ack.EDIT ? whisper(hook, post.message()) : edit(hook, post.message());
    }
    if (reply instanceof Reply.Edit changed) {
      return edit(hook, changed.message());
    }
    if (reply instanceof Reply.Silence) {
      return ack == Ack.EDIT ? hook.retrieveOriginal() : hook.deleteOriginal();
    }
    throw new IllegalStateException("no answer to a deferred interaction: " + reply);
  }

  private RestAction<?> whisper(InteractionHook hook, Message message) {
    return switch (ack) {
      case PUBLIC -> hook.deleteOriginal().flatMap(gone -> followUp(hook, message));
      case EDIT -> followUp(hook, message);
      case PRIVATE, FORM -> edit(hook, message);
    };
  }

  private static RestAction<?> followUp(InteractionHook hook, Message message) {
    return hook.sendMessage(DiscordRenderer.message(message)).setEphemeral(true);
  }

  private static RestAction<?> edit(InteractionHook hook, Message message) {
    return hook.editOriginal(DiscordRenderer.edit(message));
  }

  /** A form is its own acknowledgement, so somebody must answer before Discord stops waiting. */
  private void openForm() {
    CompletableFuture.supplyAsync(() -> router.handle(interaction), workers)
        .orTimeout(FORM_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(failure -> router.failed(interaction, failure))
        .thenCompose(reply -> atOnce(reply).submit())
        .thenRun(finished)
        .exceptionally(
            failure -> {
              unheard(failure);
              return null;
            });
  }

  private RestAction<?> atOnce(Reply reply) {
    if (reply instanceof Reply.Open open) {
      return ((IModalCallback) event).replyModal(DiscordRenderer.form(open.form()));
    }
    Message message =
        reply instanceof Reply.Whisper whisper ? whisper.message() : ((Reply.Post) reply).message();
    return event.reply(DiscordRenderer.message(message)).setEphemeral(true);
  }

  /** Nothing reached the member, who sees that the interaction failed and can try again. */
  private void unheard(Throwable failure) {
    LOG.warn("an interaction ended unheard: {}", failure.toString().lines().findFirst());
    finished.run();
  }
}
