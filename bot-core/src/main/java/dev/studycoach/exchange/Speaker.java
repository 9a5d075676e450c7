package dev.studycoach.exchange;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Speaks with the voice of a platform: once, where it belongs, and with the files beside it. For a
 * platform that does not itself drop copies: they are looked for before anything is sent again.
 *
 * @param first tells, and notes down, whether nobody has begun to send this before
 * @param fileless the nonces of what was sent here, but not its files
 */
public record Speaker(Voice voice, Predicate<String> first, Set<String> fileless)
    implements Outbox {
  public Speaker(Voice voice, Predicate<String> first) {
    this(voice, first, ConcurrentHashMap.newKeySet());
  }

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    String workspace = to.workspace();
    String channel = to.channel(user -> Delivery.await(voice.direct(workspace, user)));
    Optional<MessageRef> copy =
        first.test("sent " + nonce) ? Optional.empty() : found(workspace, channel, nonce);
    copy.ifPresent(sent -> complete(workspace, channel, nonce, message));
    return copy.orElseGet(() -> sent(workspace, channel, nonce, message));
  }

  /** A copy that arrived although we never heard so; nothing where history may not be read. */
  private Optional<MessageRef> found(String workspace, String channel, String nonce) {
    try {
      return Delivery.await(voice.find(workspace, channel, nonce));
    } catch (DeliveryException unreadable) {
      if (unreadable.obstacle() != Obstacle.NOT_ALLOWED) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  private MessageRef sent(String workspace, String channel, String nonce, Message message) {
    MessageRef sent = Delivery.await(voice.post(workspace, channel, nonce, message));
    fileless.add(nonce);
    complete(workspace, channel, nonce, message);
    return sent;
  }

  /** Sends the files of what another try has sent without them. */
  private void complete(String workspace, String channel, String nonce, Message message) {
    if (fileless.contains(nonce)) {
      Delivery.await(upload(workspace, channel, message));
      fileless.remove(nonce);
    }
  }

  private CompletableFuture<?> upload(String workspace, String channel, Message message) {
    return CompletableFuture.allOf(
        message.attachments().stream()
            .map(file -> voice.upload(workspace, channel, file))
            .toArray(CompletableFuture<?>[]::new));
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    Delivery.await(voice.edit(workspace, sent, message));
  }

  /** Says something where somebody spoke: to all there, or to this person alone. */
  CompletableFuture<?> tell(Origin origin, boolean forAll, Message message) {
    return share(origin, forAll, message).thenCompose(done -> say(origin, forAll, message));
  }

  CompletableFuture<?> say(Origin origin, boolean forAll, Message message) {
    String workspace = origin.workspace();
    if (origin.channel().isEmpty()) {
      return voice
          .direct(workspace, origin.user())
          .thenCompose(channel -> voice.post(workspace, channel, "", message));
    }
    return forAll || voice.isDirect(origin.channel())
        ? voice.post(workspace, origin.channel(), "", message)
        : voice.whisper(origin, message);
  }

  /** Files go where all may see them, or else into the private conversation. */
  CompletableFuture<?> share(Origin origin, boolean forAll, Message message) {
    String workspace = origin.workspace();
    if (message.attachments().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return forAll
        ? upload(workspace, origin.channel(), message)
        : voice
            .direct(workspace, origin.user())
            .thenCompose(channel -> upload(workspace, channel, message));
  }
}
