package dev.studycoach.exchange;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Router;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One interaction from its acknowledgement to its answer. The core is asked only once the platform
 * has taken the acknowledgement: a copy of an interaction, or one that is too old, changes nothing.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** Platforms wait three seconds for a form. */
  private static final int FORM_MILLIS = 2000;

  private final Router router;
  private final Predicate<String> first;
  private final Executor workers;
  private final Interaction interaction;
  private final Responder responder;
  private final Ack ack;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile boolean acknowledged;

  /**
   * @param first tells whether nobody has worked on the interaction with an id before
   */
  Exchange(
      Router router,
      Predicate<String> first,
      Executor workers,
      Interaction interaction,
      Responder responder) {
    this.router = router;
    this.first = first;
    this.workers = workers;
    this.interaction = interaction;
    this.responder = responder;
    this.ack = responder.possible(router.ack(interaction));
  }

  /** Completes once nothing more will be said. */
  CompletionStage<Void> done() {
    return done;
  }

  void begin() {
    if (ack == Ack.FORM) {
      openForm();
    } else {
      responder.acknowledge(ack).whenComplete(this::acknowledged);
    }
  }

  private void acknowledged(Object taken, Throwable failure) {
    if (failure != null) {
      leftWaiting(failure)
          .exceptionally(unseen -> false)
          .thenAccept(waiting -> endUnacknowledged(waiting, failure));
      return;
    }
    acknowledged = true;
    try {
      workers.execute(this::work);
    } catch (RejectedExecutionException ending) {
      excuse(ending);
    }
  }

  /** A message that was to change stands there as before. */
  private CompletionStage<Boolean> leftWaiting(Throwable failure) {
    return ack == Ack.EDIT
        ? CompletableFuture.completedStage(false)
        : responder.leftWaiting(ack, failure);
  }

  private void work() {
    try {
      if (first.test(responder.id())) {
        say(router.handle(interaction));
      } else {
        finish();
      }
    } catch (RuntimeException noDatabase) {
      excuse(noDatabase);
    }
  }

  private void endUnacknowledged(boolean waiting, Throwable failure) {
    if (waiting) {
      excuse(failure);
    } else {
      unheard(failure);
    }
  }

  /** Who was told that no answer will come is told no other. */
  private void say(Reply reply) {
    if (!done.isDone()) {
      deliver(reply).thenRun(this::finish).exceptionally(this::excuse);
    }
  }

  /** What we wanted to show did not get through, or never will: at least say so. */
  Void excuse(Throwable failure) {
    deliver(router.failed(interaction, failure)).thenRun(this::finish).exceptionally(this::unheard);
    return null;
  }

  /** Tells whoever still waits that no answer will come. */
  void giveUp() {
    if (acknowledged) {
      excuse(new RejectedExecutionException("the coach is stopping"));
    }
  }

  /** A form is its own acknowledgement, so somebody must answer before the platform gives up. */
  private void openForm() {
    CompletableFuture.supplyAsync(() -> router.handle(interaction), workers)
        .orTimeout(FORM_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(failure -> router.failed(interaction, failure))
        .thenCompose(this::deliver)
        .thenRun(this::finish)
        .exceptionally(this::unheard);
  }

  private CompletionStage<?> deliver(Reply reply) {
    try {
      return begun(reply);
    } catch (RuntimeException unsayable) {
      return CompletableFuture.failedStage(unsayable);
    }
  }

  private CompletionStage<?> begun(Reply reply) {
    if (reply instanceof Reply.Open open) {
      return responder.open(open.form());
    }
    if (!(reply instanceof Reply.Said said)) {
      return dismissed();
    }
    return asPromised(said)
        ? responder.answer(ack, said.message())
        : responder.whisper(ack, said.message());
  }

  /** A message that was to change may stay as it is. */
  private CompletionStage<?> dismissed() {
    return ack == Ack.EDIT ? CompletableFuture.completedStage(ack) : responder.dismiss(ack);
  }

  private boolean asPromised(Reply.Said said) {
    return switch (ack) {
      case EDIT -> said instanceof Reply.Edit;
      case PRIVATE, PUBLIC -> !(said instanceof Reply.Whisper);
      case FORM -> false;
    };
  }

  /** Nothing reached the member, who can try again. */
  private Void unheard(Throwable failure) {
    String why = failure.toString().lines().findFirst().orElse("");
    LOG.warn("{} ended unheard: {}", interaction.getClass().getSimpleName(), why);
    finish();
    return null;
  }

  private void finish() {
    done.complete(null);
  }
}
