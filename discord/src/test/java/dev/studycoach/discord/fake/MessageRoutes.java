package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Messages that answer nobody: what the bot says in channels and in private of its own accord. */
final class MessageRoutes {
  private static final String ALL = "/channels/*/messages";
  private static final String ONE = "/channels/*/messages/*";

  private final World world;
  private final Messages messages;
  private final Map<String, StoredMessage> byNonce = new HashMap<>();
  private final List<Consumer<FakeMessage>> onMessage = new CopyOnWriteArrayList<>();
  private final List<Consumer<FakeMessage>> onEdit = new CopyOnWriteArrayList<>();

  MessageRoutes(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  void onMessage(Consumer<FakeMessage> created) {
    onMessage.add(created);
  }

  void onEdit(Consumer<FakeMessage> edited) {
    onEdit.add(edited);
  }

  void addTo(Routes routes) {
    routes
        .on("POST", ALL, this::post)
        .on("GET", ALL, this::list)
        .on("GET", ONE, call -> Answer.ok(message(call).json().deepCopy()))
        .on("PATCH", ONE, this::edit)
        .on("DELETE", ONE, this::delete);
  }

  /** The channel, if the bot sees it and may do this there. */
  private Channel channel(Routes.Call call, long needed) {
    Channel channel = world.channel(call.part(1)).orElseThrow(Refusal::unknownChannel);
    long may = world.botPermissions(channel);
    if (!Permissions.has(may, Permissions.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    if (!Permissions.has(may, needed)) {
      throw Refusal.missingPermissions();
    }
    return channel;
  }

  private Answer post(Routes.Call call) {
    Channel channel = channel(call, neededFor(call.request()));
    if (world.closedPrivateMessages(channel)) {
      throw new Refusal(403, 50007, "Cannot send messages to this user");
    }
    JsonNode nonce = call.body().path("nonce");
    String key = channel.id() + " " + nonce.asText();
    boolean enforced = !nonce.isMissingNode() && call.body().path("enforce_nonce").asBoolean();
    if (enforced && byNonce.containsKey(key)) {
      return Answer.ok(json(byNonce.get(key), nonce));
    }
    StoredMessage message = messages.create(channel, null, call.request(), call.body());
    byNonce.put(key, message);
    FakeMessage now = message.now();
    return Answer.ok(json(message, nonce)).after(() -> onMessage.forEach(c -> c.accept(now)));
  }

  private static long neededFor(Request request) {
    long files = request.files().isEmpty() ? 0 : Permissions.ATTACH_FILES;
    long embeds = request.body().path("embeds").isEmpty() ? 0 : Permissions.EMBED_LINKS;
    return Permissions.SEND_MESSAGES | files | embeds;
  }

  private static ObjectNode json(StoredMessage message, JsonNode nonce) {
    ObjectNode json = message.json().deepCopy();
    if (!nonce.isMissingNode() && !nonce.isNull()) {
      json.set("nonce", nonce);
    }
    return json;
  }

  private Answer list(Routes.Call call) {
    Channel channel = channel(call, Permissions.READ_MESSAGE_HISTORY);
    ArrayNode newestFirst = Json.of().arrayNode();
    channel.messages().stream()
        .filter(StoredMessage::visibleToAll)
        .forEach(message -> newestFirst.insert(0, message.json().deepCopy()));
    return Answer.ok(newestFirst);
  }

  private StoredMessage message(Routes.Call call) {
    return Messages.find(channel(call, 0), call.part(2))
        .filter(message -> !message.ephemeral())
        .orElseThrow(Refusal::unknownMessage);
  }

  private Answer edit(Routes.Call call) {
    StoredMessage message = message(call);
    messages.edit(message, call.request(), call.body());
    FakeMessage now = message.now();
    return Answer.ok(message.json().deepCopy())
        .after(() -> onEdit.forEach(consumer -> consumer.accept(now)));
  }

  private Answer delete(Routes.Call call) {
    message(call).delete();
    return Answer.empty();
  }
}
