package dev.studycoach.exchange;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.routing.Ack;
import dev.studycoach.web.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The single things that a platform lets the coach say. Each returns at once; its stage completes
 * when the platform has taken it, and fails with a {@link
 * dev.studycoach.platform.DeliveryException} when it has not.
 */
public interface Voice {
  /** Finds the channel in which somebody is spoken to privately. */
  CompletableFuture<String> direct(String workspace, String user);

  /** Whether nobody but one person reads a channel. */
  boolean isDirect(String channel);

  /**
   * @param nonce by which the message is found again; empty if nobody will look for it
   */
  CompletableFuture<MessageRef> post(
      String workspace, String channel, String nonce, Message message);

  /** Finds what was posted with a nonce lately; nothing if it did not arrive. */
  CompletableFuture<Optional<MessageRef>> find(String workspace, String channel, String nonce);

  CompletableFuture<?> edit(String workspace, MessageRef sent, Message message);

  /** Says something to one person in a channel that others read as well. */
  CompletableFuture<?> whisper(Origin origin, Message message);

  CompletableFuture<?> upload(String workspace, String channel, Attachment file);

  /** What is sent to the address for answers. */
  Json answer(Ack ack, Message message);

  /**
   * Opens a form.
   *
   * @param trigger what the platform gave for that
   * @param memory comes back with the form
   */
  CompletableFuture<?> open(Origin origin, String trigger, Form form, String memory);
}
