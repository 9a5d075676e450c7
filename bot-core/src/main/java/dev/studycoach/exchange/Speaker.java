package dev.studycoach.exchange;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Speaks with the voice of a platform: once, where it belongs, and with the files beside it. For a
 * platform that does not itself drop copies: they are looked for before anything is sent again.
 *
 * @param first tells, and notes down, whether nobody has begun to send this before
 * @param owing what was sent here without all of its files, by nonce
 */
public record Speaker(Voice voice, Predicate<String> first, Map<String, Owing> owing)
    implements Outbox {
  /** What arrived, and the files that did not. */
  record Owing(MessageRef sent, Queue<Attachment> files) {}

  public Speaker(Voice voice, Predicate<String> first) {
    this(voice, first, new ConcurrentHashMap<>());
  }

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    String workspace = to.workspace();
    String channel = to.channel(user -> Delivery.await(voice.direct(workspace, user)));
    Owing begun =
        Optional.ofNullable(owing.get(nonce))
            .orElseGet(() -> begun(workspace, channel, nonce, message));
    if (message.attachments().isEmpty()) {
      begun.files().clear(); // whoever may not send them says it without
    }
    return complete(workspace, channel, nonce, begun);
  }

  private Owing begun(String workspace, String channel, String nonce, Message message) {
    Optional<MessageRef> copy =
        first.test("sent " + nonce) ? Optional.empty() : found(workspace, channel, nonce);
    return copy.map(sent -> new Owing(sent, new ArrayDeque<>()))
        .orElseGet(() -> posted(workspace, channel, nonce, message));
  }

  private Owing posted(String workspace, String channel, String nonce, Message message) {
    MessageRef sent = Delivery.await(voice.post(workspace, channel, nonce, message));
    return new Owing(sent, new ArrayDeque<>(message.attachments()));
  }

  /** One file after the other; those that do not arrive now are for another try. */
  private MessageRef complete(String workspace, String channel, String nonce, Owing begun) {
    owing.put(nonce, begun);
    while (!begun.files().isEmpty()) {
      Delivery.await(voice.upload(workspace, channel, begun.files().element()));
      begun.files().remove();
    }
    owing.remove(nonce);
    return begun.sent();
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
