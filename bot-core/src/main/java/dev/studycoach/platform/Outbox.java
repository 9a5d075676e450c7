package dev.studycoach.platform;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;

/** The way out of the coach for everything that answers no interaction. */
public interface Outbox {
  /**
   * Sends a message once.
   *
   * @param nonce the same for every attempt at the same message, at most 25 characters: a copy of a
   *     message that arrived is dropped, and the first one's reference is given
   * @throws DeliveryException if it was not delivered, saying whether another try can help
   */
  MessageRef send(Destination to, String nonce, Message message);

  /**
   * Replaces a message that was sent; doing it twice does no harm.
   *
   * @throws DeliveryException if it was not changed, saying whether another try can help
   */
  void edit(String workspace, MessageRef sent, Message message);
}
