package dev.studycoach.discord;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.platform.UnderWay;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Router;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One interaction from its acknowledgement to its answer. The core is asked only once Discord has
 * taken the acknowledgement: a copy of an interaction, or one that is too old, changes nothing.
 */
final class Exchange implements UnderWay.Promise {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** Discord waits three seconds for a form. */
  private static final int FORM_MILLIS = 2000;

  /** Whoever acknowledged first has answered by then. */
  private static final int LOOK_AGAIN_SECONDS = 5;

  private final Router router;
  private final UnderWay underWay;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final IReplyCallback event;
  private final Interaction interaction;
  private final Ack ack;
  private volatile @Nullable InteractionHook acknowledged;

  Exchange(Router router, UnderWay underWay, IReplyCallback event, Interaction interaction) {
    this.router = router;
    this.underWay = underWay;
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

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  private void finish() {
    underWay.end(event.getId());
    done.complete(null);
  }

  @Override
  public void giveUp() {
    RuntimeException why = new RejectedExecutionException("the coach is stopping");
    Optional.ofNullable(acknowledged).ifPresent(hook -> lost(hook, why));
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
    action.queue(this::work, this::unacknowledged);
  }

  private void work(InteractionHook hook) {
    acknowledged = hook;
    try {
      underWay.workers().execute(() -> answer(hook));
    } catch (RejectedExecutionException ending) {
      lost(hook, ending);
    }
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
      finish();
    }
  }

  /** Who was told that no answer will come is told no other. */
  private void answer(InteractionHook hook) {
    try {
      Reply reply = router.handle(interaction);
      if (!done.isDone()) {
        deliver(hook, reply).queue(said -> finish(), failure -> lost(hook, failure));
      }
    } catch (RuntimeException failure) {
      lost(hook, failure);
    }
  }

  /** What we wanted to show did not get through: at least say so. */
  private void lost(InteractionHook hook, Throwable failure) {
    deliver(hook, router.failed(interaction, failure)).queue(said -> finish(), this::unheard);
  }

  private RestAction<?> deliver(InteractionHook hook, Reply reply) {
    if (!(reply instanceof Reply.Said said)) {
      return hook.deleteOriginal();
    }
    boolean instead =
        reply instanceof Reply.Edit || (reply instanceof Reply.Post && ack != Ack.EDIT);
    return instead ? edit(hook, said.message()) : whisper(hook, said.message());
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
    CompletableFuture.supplyAsync(() -> router.handle(interaction), underWay.workers())
        .orTimeout(FORM_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(failure -> router.failed(interaction, failure))
        .thenCompose(reply -> atOnce(reply).submit())
        .thenRun(this::finish)
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
    return event.reply(DiscordRenderer.message(((Reply.Said) reply).message())).setEphemeral(true);
  }

  /** Nothing reached the member, who can try again. */
  private void unheard(Throwable failure) {
    String why = failure.toString().lines().findFirst().orElse("");
    LOG.warn("{} ended unheard: {}", interaction.getClass().getSimpleName(), why);
    finish();
  }
}
