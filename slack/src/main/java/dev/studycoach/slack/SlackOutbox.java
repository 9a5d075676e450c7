package dev.studycoach.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.MemberId;
import dev.studycoach.platform.Outbox;
import dev.studycoach.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends to channels and people. A message carries its nonce as metadata, by which a copy is known.
 */
record SlackOutbox(SlackApi api, SlackRenderer renderer) implements Outbox {
  private static final int LOOK_BACK = 50;

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    String team = to.workspace();
    String channel = to.channel(user -> direct(team, user));
    return found(team, channel, nonce).orElseGet(() -> sent(team, channel, nonce, message));
  }

  private String direct(String team, String user) {
    List<String> one = List.of(MemberId.of(user).id());
    return SlackApi.await(api.in(team).conversationsOpen(r -> r.users(one))).getChannel().getId();
  }

  private MessageRef sent(String team, String channel, String nonce, Message message) {
    Json mark = Blocks.of("metadata", Map.of("nonce", nonce));
    String id = SlackApi.await(post(team, channel, mark, message)).getTs();
    Delivery.await(upload(team, channel, message), SlackApi::explain);
    return new MessageRef(channel, id);
  }

  private CompletableFuture<ChatPostMessageResponse> post(
      String team, String channel, Json metadata, Message message) {
    return SlackApi.granted(
        api.in(team)
            .chatPostMessage(
                r ->
                    r.channel(channel)
                        .text(renderer.summary(message))
                        .blocksAsString(renderer.blocks(message).toString())
                        .metadataAsString(metadata.toString())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  /** A copy that arrived although we never heard so; nothing where history may not be read. */
  private Optional<MessageRef> found(String team, String channel, String nonce) {
    Map<String, Object> marked = Map.of("nonce", nonce);
    try {
      return SlackApi.await(
              api.in(team)
                  .conversationsHistory(
                      r -> r.channel(channel).limit(LOOK_BACK).includeAllMetadata(true)))
          .getMessages()
          .stream()
          .filter(message -> message.getMetadata() != null)
          .filter(message -> marked.equals(message.getMetadata().getEventPayload()))
          .map(message -> new MessageRef(channel, message.getTs()))
          .findFirst();
    } catch (DeliveryException unreadable) {
      if (unreadable.obstacle() != Obstacle.NOT_ALLOWED) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    SlackApi.await(
        api.in(workspace)
            .chatUpdate(
                r ->
                    r.channel(sent.channel())
                        .ts(sent.message())
                        .text(renderer.summary(message))
                        .blocksAsString(renderer.blocks(message).toString())));
  }

  /** Says something where somebody spoke: to all there, or to this person alone. */
  CompletableFuture<?> tell(Origin origin, boolean forAll, Message message) {
    return uploadFor(origin, forAll, message).thenCompose(done -> say(origin, forAll, message));
  }

  private CompletableFuture<?> say(Origin origin, boolean forAll, Message message) {
    String team = origin.workspace();
    String channel = origin.channel();
    if (channel.isEmpty()) {
      return post(team, direct(team, origin.user()), Json.object(), message);
    }
    return forAll || channel.startsWith("D")
        ? post(team, channel, Json.object(), message)
        : whisper(origin, message);
  }

  private CompletableFuture<?> whisper(Origin origin, Message message) {
    return SlackApi.granted(
        api.in(origin.workspace())
            .chatPostEphemeral(
                r ->
                    r.channel(origin.channel())
                        .user(MemberId.of(origin.user()).id())
                        .text(renderer.summary(message))
                        .blocksAsString(renderer.blocks(message).toString())));
  }

  /** Files go where all may see them, or else into the private conversation. */
  CompletableFuture<?> uploadFor(Origin origin, boolean forAll, Message message) {
    String team = origin.workspace();
    return message.attachments().isEmpty()
        ? CompletableFuture.completedFuture(null)
        : upload(team, forAll ? origin.channel() : direct(team, origin.user()), message);
  }

  /** The files of a message, which Slack shows below it. */
  private CompletableFuture<?> upload(String team, String channel, Message message) {
    return CompletableFuture.allOf(
        message.attachments().stream()
            .map(file -> upload(team, channel, file))
            .toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<?> upload(String team, String channel, Attachment file) {
    return SlackApi.granted(
        api.in(team)
            .filesUploadV2(
                r ->
                    r.channel(channel)
                        .fileData(file.bytes())
                        .filename(file.name())
                        .title(file.alt())
                        .altTxt(file.alt())));
  }

  /** Shows somebody's own page. */
  CompletableFuture<?> show(Origin visitor, Message page) {
    String user = MemberId.of(visitor.user()).id();
    String view = renderer.home(page).toString();
    return SlackApi.granted(
        api.in(visitor.workspace()).viewsPublish(r -> r.userId(user).viewAsString(view)));
  }
}
