package dev.studycoach.slack;

import static dev.studycoach.slack.SlackRenderer.SHAPES;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Voice;
import dev.studycoach.platform.MemberId;
import dev.studycoach.routing.Ack;
import dev.studycoach.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Speaks on Slack. A message carries its nonce as metadata, by which a copy is known. */
record SlackVoice(SlackApi api, SlackRenderer renderer) implements Voice {
  private static final int LOOK_BACK = 50;

  @Override
  public CompletableFuture<String> direct(String team, String user) {
    List<String> one = List.of(MemberId.of(user).id());
    return SlackApi.granted(api.in(team).conversationsOpen(r -> r.users(one)))
        .thenApply(open -> open.getChannel().getId());
  }

  @Override
  public boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  @Override
  public CompletableFuture<MessageRef> post(
      String team, String channel, String nonce, Message message) {
    Json mark = nonce.isEmpty() ? Json.object() : SHAPES.of("metadata", Map.of("nonce", nonce));
    return SlackApi.granted(
            api.in(team)
                .chatPostMessage(
                    r ->
                        r.channel(channel)
                            .text(renderer.summary(message))
                            .blocksAsString(renderer.blocks(message).toString())
                            .metadataAsString(mark.toString())
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .thenApply(posted -> new MessageRef(channel, posted.getTs()));
  }

  @Override
  public CompletableFuture<Optional<MessageRef>> find(String team, String channel, String nonce) {
    Map<String, Object> marked = Map.of("nonce", nonce);
    return SlackApi.granted(
            api.in(team)
                .conversationsHistory(
                    r -> r.channel(channel).limit(LOOK_BACK).includeAllMetadata(true)))
        .thenApply(
            history ->
                history.getMessages().stream()
                    .filter(message -> message.getMetadata() != null)
                    .filter(message -> marked.equals(message.getMetadata().getEventPayload()))
                    .map(message -> new MessageRef(channel, message.getTs()))
                    .findFirst());
  }

  @Override
  public CompletableFuture<?> edit(String team, MessageRef sent, Message message) {
    return SlackApi.granted(
        api.in(team)
            .chatUpdate(
                r ->
                    r.channel(sent.channel())
                        .ts(sent.message())
                        .text(renderer.summary(message))
                        .blocksAsString(renderer.blocks(message).toString())));
  }

  @Override
  public CompletableFuture<?> whisper(Origin origin, Message message) {
    return SlackApi.granted(
        api.in(origin.workspace())
            .chatPostEphemeral(
                r ->
                    r.channel(origin.channel())
                        .user(MemberId.of(origin.user()).id())
                        .text(renderer.summary(message))
                        .blocksAsString(renderer.blocks(message).toString())));
  }

  /** Slack shows files below the message. */
  @Override
  public CompletableFuture<?> upload(String team, String channel, Attachment file) {
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

  /** What stands in the place of a message is seen by whoever saw that one. */
  @Override
  public Json answer(Ack ack, Message message) {
    Optional<String> seenBy = Optional.of(ack == Ack.PUBLIC ? "in_channel" : "ephemeral");
    return renderer
        .message(message)
        .with("replace_original", ack == Ack.EDIT)
        .with("response_type", seenBy.filter(newOne -> ack != Ack.EDIT));
  }

  @Override
  public CompletableFuture<?> open(Origin origin, String trigger, Form form, String memory) {
    String view = SHAPES.form(form, memory).toString();
    return SlackApi.granted(
        api.in(origin.workspace()).viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
  }

  /** Shows somebody's own page. */
  CompletableFuture<?> show(Origin visitor, Message page) {
    String user = MemberId.of(visitor.user()).id();
    String view = SHAPES.of("home", Map.of("blocks", renderer.blocks(page))).toString();
    return SlackApi.granted(
        api.in(visitor.workspace()).viewsPublish(r -> r.userId(user).viewAsString(view)));
  }
}
