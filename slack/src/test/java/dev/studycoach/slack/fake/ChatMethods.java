package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code chat.*}: says, whispers, changes and takes back. */
final class ChatMethods {
  private final Exchanges exchanges;
  private final Posts posts;
  private final Checks checks;
  private final Callbacks callbacks;

  ChatMethods(Exchanges exchanges, Posts posts, Checks checks, Callbacks callbacks) {
    this.exchanges = exchanges;
    this.posts = posts;
    this.checks = checks;
    this.callbacks = callbacks;
  }

  void addTo(Api api) {
    api.add("chat.postMessage", this::post);
    api.add("chat.postEphemeral", this::whisper);
    api.add("chat.update", this::update);
    api.add("chat.delete", this::delete);
  }

  private Answer post(Call call) {
    call.needs("chat:write");
    Channel channel = call.writable(call.required("channel"));
    checks.message(call.where(), call.args(), Checks.LONGEST_POST);
    requireThread(call, channel);
    StoredMessage message = posts.post(channel, call.args(), List.of());
    return Answer.ok("channel", channel.id(), "ts", message.ts(), "message", json(message))
        .after(callbacks.created(message, exchanges.ofPost(channel)));
  }

  private static void requireThread(Call call, Channel channel) {
    String thread = call.text("thread_ts");
    if (!thread.isEmpty() && channel.message(thread).isEmpty()) {
      throw new SlackError("thread_not_found");
    }
  }

  private static ObjectNode json(StoredMessage message) {
    return message.json().deepCopy();
  }

  private Answer whisper(Call call) {
    call.needs("chat:write");
    Channel channel = call.writable(call.required("channel"));
    User user = call.user(call.required("user"));
    if (!channel.members().contains(user.id())) {
      throw new SlackError("user_not_in_channel");
    }
    checks.message(call.where(), call.args(), Checks.LONGEST_POST);
    StoredMessage message = posts.whisper(channel, user, call.args());
    return Answer.ok("message_ts", message.ts())
        .after(callbacks.created(message, exchanges.ofWhisper(call.team(), user)));
  }

  private Answer update(Call call) {
    call.needs("chat:write");
    Channel channel = call.writable(call.required("channel"));
    StoredMessage message = own(call, channel, "cant_update_message");
    checks.message(call.where(), call.args(), Checks.LONGEST_UPDATE);
    posts.change(message, call.args());
    Optional<Exchange> answers = exchanges.ofChange(message);
    String text = message.json().path("text").asText();
    return Answer.ok(
            "channel", channel.id(), "ts", message.ts(), "text", text, "message", json(message))
        .after(callbacks.changed(message, answers));
  }

  /** Whispers are nowhere to be found. */
  private static StoredMessage own(Call call, Channel channel, String error) {
    StoredMessage message =
        channel
            .message(call.required("ts"))
            .filter(StoredMessage::shared)
            .orElseThrow(() -> new SlackError("message_not_found"));
    if (!message.byApp()) {
      throw new SlackError(error);
    }
    return message;
  }

  private Answer delete(Call call) {
    call.needs("chat:write");
    Channel channel = call.channel();
    StoredMessage message = own(call, channel, "cant_delete_message");
    message.delete();
    return Answer.ok("channel", channel.id(), "ts", message.ts())
        .after(callbacks.changed(message, exchanges.ofChange(message)));
  }
}
