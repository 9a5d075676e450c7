package dev.studycoach.exchange;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.routing.Ack;
import dev.studycoach.web.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A platform that writes down what is said, line by line. */
final class WrittenVoice implements Voice {
  final List<String> lines = new ArrayList<>();
  private final Map<String, MessageRef> byNonce = new HashMap<>();
  private Optional<Obstacle> unreadable = Optional.empty();

  /** Files that do not arrive. */
  final Set<String> lost = new HashSet<>();

  /** History may not be read from now on, for this reason. */
  void unreadable(Obstacle why) {
    unreadable = Optional.of(why);
  }

  private <T> CompletableFuture<T> write(String line, T done) {
    lines.add(line);
    return CompletableFuture.completedFuture(done);
  }

  @Override
  public CompletableFuture<String> direct(String workspace, String user) {
    return CompletableFuture.completedFuture("D-" + user);
  }

  @Override
  public boolean isDirect(String channel) {
    return channel.startsWith("D-");
  }

  @Override
  public CompletableFuture<MessageRef> post(
      String workspace, String channel, String nonce, Message message) {
    MessageRef ref = new MessageRef(channel, "m" + lines.size());
    byNonce.put(channel + nonce, ref);
    return write("post " + channel + ": " + message.plain(), ref);
  }

  @Override
  public CompletableFuture<Optional<MessageRef>> find(
      String workspace, String channel, String nonce) {
    return unreadable
        .map(why -> new DeliveryException(why, "not to be read"))
        .<CompletableFuture<Optional<MessageRef>>>map(CompletableFuture::failedFuture)
        .orElse(
            CompletableFuture.completedFuture(Optional.ofNullable(byNonce.get(channel + nonce))));
  }

  @Override
  public CompletableFuture<?> edit(String workspace, MessageRef sent, Message message) {
    return write("edit " + sent.message() + ": " + message.plain(), sent);
  }

  @Override
  public CompletableFuture<?> whisper(Origin origin, Message message) {
    String to = origin.user() + " in " + origin.channel();
    return write("whisper to " + to + ": " + message.plain(), origin);
  }

  @Override
  public CompletableFuture<?> upload(String workspace, String channel, Attachment file) {
    if (lost.contains(file.name())) {
      return CompletableFuture.failedFuture(new DeliveryException(Obstacle.PASSING, "lost"));
    }
    return write("upload " + channel + ": " + file.name(), file);
  }

  @Override
  public Json answer(Ack ack, Message message) {
    return Json.of(ack.name(), message.plain());
  }

  @Override
  public CompletableFuture<?> open(Origin origin, String trigger, Form form, String memory) {
    return write("open " + trigger + ": " + form.title() + " " + memory, form);
  }
}
