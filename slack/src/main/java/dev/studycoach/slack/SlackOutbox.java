package dev.studycoach.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends to channels and people. A message carries its nonce as metadata, by which a copy is known.
 */
record SlackOutbox(SlackApi api, SlackRenderer renderer) implements Outbox {
  private static final String EVENT = "study_coach_message";
  private static final String NONCE = "nonce";
  private static final int LOOK_BACK = 50;

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    String team = to.workspace();
    String channel = to.channel(learner -> direct(team, learner));
    return found(team, channel, nonce)
        .orElseGet(
            () -> {
              Json metadata = Json.object().with("event_type", EVENT);
              Json payload = Json.object().with(NONCE, nonce);
              ChatPostMessageResponse sent =
                  Delivery.await(
                      post(team, channel, metadata.with("event_payload", payload), message),
                      SlackApi::explain);
              Delivery.await(upload(team, channel, message), SlackApi::explain);
              return new MessageRef(channel, sent.getTs());
            });
  }

  private String direct(String team, String learner) {
    return api.call(team, m -> m.conversationsOpen(r -> r.users(List.of(SlackIds.user(learner)))))
        .getChannel()
        .getId();
  }

  private CompletableFuture<ChatPostMessageResponse> post(
      String team, String channel, Json metadata, Message message) {
    return api.ask(
        team,
        m ->
            m.chatPostMessage(
                r ->
                    r.channel(channel)
                        .text(renderer.summary(message))
                        .blocksAsString(Json.write(renderer.blocks(message)))
                        .metadataAsString(Json.write(metadata))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  /** A copy that arrived although we never heard so; nothing where history may not be read. */
  private Optional<MessageRef> found(String team, String channel, String nonce) {
    try {
      return api
          .call(
              team,
              m ->
                  m.conversationsHistory(
                      r -> r.channel(channel).limit(LOOK_BACK).includeAllMetadata(true)))
          .getMessages()
          .stream()
          .filter(message -> message.getMetadata() != null)
          .filter(message -> EVENT.equals(message.getMetadata().getEventType()))
          .filter(message -> carries(message.getMetadata().getEventPayload(), nonce))
          .map(message -> new MessageRef(channel, message.getTs()))
          .findFirst();
    } catch (DeliveryException unreadable) {
      if (unreadable.obstacle() != Obstacle.NOT_ALLOWED) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  private static boolean carries(Map<String, Object> payload, String nonce) {
    return payload != null && nonce.equals(payload.get(NONCE));
  }

  /** Says something where somebody spoke: to all there, or to this person alone. */
  CompletableFuture<?> tell(Origin origin, boolean forAll, Message message) {
    return uploadFor(origin, forAll, message).thenCompose(done -> say(origin, forAll, message));
  }

  private CompletableFuture<?> say(Origin origin, boolean forAll, Message message) {
    String team = origin.workspace();
    boolean direct = origin.channel().isEmpty() || origin.channel().startsWith("D");
    if (forAll || direct) {
      String channel = origin.channel().isEmpty() ? direct(team, origin.user()) : origin.channel();
      return post(team, channel, Json.object(), message);
    }
    return api.ask(
        team,
        m ->
            m.chatPostEphemeral(
                r ->
                    r.channel(origin.channel())
                        .user(SlackIds.user(origin.user()))
                        .text(renderer.summary(message))
                        .blocksAsString(Json.write(renderer.blocks(message)))));
  }

  /** Files go where all may see them, or else into the private conversation. */
  CompletableFuture<?> uploadFor(Origin origin, boolean forAll, Message message) {
    if (message.attachments().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    String team = origin.workspace();
    return upload(team, forAll ? origin.channel() : direct(team, origin.user()), message);
  }

  /** The files of a message, which Slack shows below it. */
  private CompletableFuture<?> upload(String team, String channel, Message message) {
    return CompletableFuture.allOf(
        message.attachments().stream()
            .map(file -> upload(team, channel, file))
            .toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<FilesUploadV2Response> upload(
      String team, String channel, Attachment file) {
    return api.ask(
        team,
        m ->
            m.filesUploadV2(
                r ->
                    r.channel(channel)
                        .fileData(file.bytes())
                        .filename(file.name())
                        .title(file.alt())
                        .altTxt(file.alt())));
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    api.call(
        workspace,
        m ->
            m.chatUpdate(
                r ->
                    r.channel(sent.channel())
                        .ts(sent.message())
                        .text(renderer.summary(message))
                        .blocksAsString(Json.write(renderer.blocks(message)))));
  }
}
