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
    return api.ask(team, "conversations.open", slack -> slack.conversationsOpen(r -> r.users(one)))
        .thenApply(open -> open.getChannel().getId());
  }

  @Override
  public boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  @Override
  public CompletableFuture<MessageRef> post(
      String team, String channel, String nonce, Message message) {
    Json said = spoken(channel, message).with("unfurl_links", false).with("unfurl_media", false);
    Json mark = nonce.isEmpty() ? Json.object() : SHAPES.of("metadata", Map.of("nonce", nonce));
    return api.send(team, "chat.postMessage", said.with("metadata", mark))
        .thenApply(posted -> new MessageRef(channel, posted.getTs()));
  }

  private Json spoken(String channel, Message message) {
    return renderer.message(message).with("channel", channel);
  }

  @Override
  public CompletableFuture<Optional<MessageRef>> find(String team, String channel, String nonce) {
    Map<String, Object> marked = Map.of("nonce", nonce);
    return api.ask(
            team,
            "conversations.history",
            slack ->
                slack.conversationsHistory(
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
    Json said = spoken(sent.channel(), message).with("ts", sent.message());
    return api.send(team, "chat.update", said);
  }

  @Override
  public CompletableFuture<?> whisper(Origin origin, Message message) {
    Json said = spoken(origin.channel(), message).with("user", MemberId.of(origin.user()).id());
    return api.send(origin.workspace(), "chat.postEphemeral", said);
  }

  /** Slack shows files below the message. */
  @Override
  public CompletableFuture<?> upload(String team, String channel, Attachment file) {
    return api.ask(
        team,
        "files.uploadV2",
        slack ->
            slack.filesUploadV2(
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
    Json view = Json.of("trigger_id", trigger).with("view", SHAPES.form(form, memory));
    return api.send(origin.workspace(), "views.open", view);
  }

  /** Shows somebody's own page. */
  CompletableFuture<?> show(Origin visitor, Message page) {
    Json home = SHAPES.of("home", Map.of("blocks", renderer.blocks(page)));
    Json view = Json.of("user_id", MemberId.of(visitor.user()).id()).with("view", home);
    return api.send(visitor.workspace(), "views.publish", view);
  }
}
