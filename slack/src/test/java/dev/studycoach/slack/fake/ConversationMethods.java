package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.studycoach.fake.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code conversations.*}: what there is, who is there and what was said. */
final class ConversationMethods {
  private final World world;

  ConversationMethods(World world) {
    this.world = world;
  }

  void addTo(Api api) {
    api.add("conversations.info", this::info);
    api.add("conversations.members", this::members);
    api.add("conversations.join", this::join);
    api.add("conversations.open", this::open);
    api.add("conversations.list", this::list);
    api.add("conversations.history", this::history);
  }

  private ObjectNode json(Channel channel) {
    return channel.json(world.ids().seconds());
  }

  private Answer info(Call call) {
    Channel channel = call.channel();
    call.needs(channel, "read");
    return Answer.ok("channel", json(channel));
  }

  private Answer members(Call call) {
    Channel channel = call.channel();
    call.needs(channel, "read");
    List<JsonNode> ids = Call.each(List.copyOf(channel.members()), TextNode::new);
    return paged(call, "members", ids);
  }

  private static Answer paged(Call call, String name, List<JsonNode> all) {
    return Answer.json(Json.of("ok", true).setAll(call.page(name, all)));
  }

  private Answer join(Call call) {
    call.needs("channels:join");
    Channel channel = call.channel();
    if (channel.partner().isPresent()) {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    if (channel.archived()) {
      throw new SlackError("is_archived");
    }
    boolean joined = channel.members().add(call.team().bot().id());
    Answer answer = Answer.ok("channel", json(channel));
    return joined ? answer : Answer.ok("channel", json(channel), "warning", "already_in_channel");
  }

  private Answer open(Call call) {
    call.needs("im:write");
    String users = call.text("users");
    Channel channel = users.isEmpty() ? call.channel() : call.team().direct(person(call, users));
    return call.flag("return_im")
        ? Answer.ok("channel", json(channel))
        : Answer.ok("channel", Json.of("id", channel.id()));
  }

  private static User person(Call call, String id) {
    User user = call.user(id);
    if (user.bot()) {
      throw new SlackError("cannot_dm_bot");
    }
    return user;
  }

  private Answer list(Call call) {
    String types = call.text("types").isEmpty() ? "public_channel" : call.text("types");
    List<Channel> found = new ArrayList<>();
    if (types.contains("public_channel")) {
      call.needs("channels:read");
      found.addAll(call.team().channels());
    }
    if (types.contains("im") && !types.equals("mpim")) {
      call.needs("im:read");
      found.addAll(call.team().directs());
    }
    found.removeIf(channel -> call.flag("exclude_archived") && channel.archived());
    return paged(call, "channels", Call.each(found, this::json));
  }

  /** The newest first; whispers and answers in threads are not in it. */
  private Answer history(Call call) {
    Channel channel = call.channel();
    call.needs(channel, "history");
    if (!channel.hasApp()) {
      throw new SlackError("not_in_channel");
    }
    List<StoredMessage> messages =
        new ArrayList<>(
            channel.shared().filter(message -> within(call, message) && !reply(message)).toList());
    Collections.reverse(messages);
    boolean metadata = call.flag("include_all_metadata");
    return paged(call, "messages", Call.each(messages, message -> shown(message, metadata)));
  }

  private static boolean reply(StoredMessage message) {
    return message.json().has("thread_ts")
        && !message.json().path("thread_ts").asText().equals(message.ts());
  }

  /** Both ends are left out unless they are asked for. */
  private static boolean within(Call call, StoredMessage message) {
    BigDecimal ts = new BigDecimal(message.ts());
    int most = call.flag("inclusive") ? 0 : -1;
    String oldest = call.text("oldest").isEmpty() ? "0" : call.text("oldest");
    String latest = call.text("latest").isEmpty() ? "9e12" : call.text("latest");
    return new BigDecimal(oldest).compareTo(ts) <= most
        && ts.compareTo(new BigDecimal(latest)) <= most;
  }

  private static JsonNode shown(StoredMessage message, boolean metadata) {
    ObjectNode json = message.json().deepCopy();
    return metadata ? json : json.without(List.of("metadata"));
  }
}
