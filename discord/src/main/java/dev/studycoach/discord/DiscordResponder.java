package dev.studycoach.discord;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.exchange.Responder;
import dev.studycoach.routing.Ack;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;

/** Answers one interaction on Discord. */
record DiscordResponder(IReplyCallback event) implements Responder {
  /** Whoever acknowledged first has answered by then. */
  private static final int LOOK_AGAIN_SECONDS = 5;

  @Override
  public String id() {
    return event.getId();
  }

  /** A command, or a form that a command opened, stands under no message that could change. */
  @Override
  public Ack possible(Ack wanted) {
    boolean onMessage =
        event instanceof ModalInteractionEvent modal
            ? modal.getMessage() != null
            : event instanceof IMessageEditCallback;
    return wanted == Ack.EDIT && !onMessage ? Ack.PRIVATE : wanted;
  }

  @Override
  public CompletionStage<?> acknowledge(Ack ack) {
    return ack == Ack.EDIT
        ? ((IMessageEditCallback) event).deferEdit().submit()
        : event.deferReply(ack == Ack.PRIVATE).submit();
  }

  @Override
  public CompletionStage<Boolean> leftWaiting(Ack ack, Throwable failure) {
    return hook()
        .retrieveOriginal()
        .delay(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)
        .flatMap(seen -> hook().retrieveOriginal())
        .map(original -> original.getFlags().contains(MessageFlag.LOADING))
        .submit();
  }

  @Override
  public CompletionStage<?> answer(Ack ack, Message message) {
    return hook().editOriginal(DiscordRenderer.edit(message)).submit();
  }

  @Override
  public CompletionStage<?> whisper(Ack ack, Message message) {
    return switch (ack) {
      case PRIVATE -> answer(ack, message);
      case PUBLIC -> hook().deleteOriginal().flatMap(gone -> followUp(message)).submit();
      case EDIT -> followUp(message).submit();
      case FORM -> event.reply(DiscordRenderer.message(message)).setEphemeral(true).submit();
    };
  }

  private RestAction<?> followUp(Message message) {
    return hook().sendMessage(DiscordRenderer.message(message)).setEphemeral(true);
  }

  @Override
  public CompletionStage<?> dismiss(Ack ack) {
    return hook().deleteOriginal().submit();
  }

  @Override
  public CompletionStage<?> open(Form form) {
    return ((IModalCallback) event).replyModal(DiscordRenderer.form(form)).submit();
  }

  /** The event's own hook says no after an acknowledgement whose confirmation was lost. */
  private InteractionHook hook() {
    return InteractionHook.from(event.getJDA(), event.getToken());
  }
}
