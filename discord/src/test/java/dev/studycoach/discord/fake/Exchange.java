package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import dev.studycoach.fake.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something a person did and all that the bot answered to it. */
public final class Exchange {
  private final Turns turns;
  private final Kind kind;
  private final Scene scene;
  private final ObjectNode payload;
  private final @Nullable StoredMessage source;
  private final List<StoredMessage> followUps = new ArrayList<>();
  private Instant dispatched = Instant.MAX;
  private int deliveries;
  private int attempts;
  private boolean expired;
  private boolean complete;
  private @Nullable Request callback;
  private @Nullable StoredMessage original;
  private @Nullable StoredMessage last;

  Exchange(
      Turns turns, Kind kind, Scene scene, ObjectNode payload, @Nullable StoredMessage source) {
    this.turns = turns;
    this.kind = kind;
    this.scene = scene;
    this.payload = payload;
    this.source = source;
  }

  public String id() {
    return payload.get("id").asText();
  }

  public String token() {
    return payload.get("token").asText();
  }

  /** The payload of INTERACTION_CREATE. */
  public JsonNode interaction() {
    return payload;
  }

  /** From the dispatch to the first answer. */
  public Duration acknowledgedAfter() {
    return Duration.between(dispatched, awaitCallback().at());
  }

  /** The type of the first answer: 4 and 7 answer at once, 5 and 6 defer, 8 offers, 9 asks. */
  public int acknowledgement() {
    return callback().get("type").asInt();
  }

  /** The body of the first answer. */
  public JsonNode callback() {
    return awaitCallback().body();
  }

  public boolean acknowledged() {
    return turns.get(() -> callback != null);
  }

  /** The answer, or the changed message, once it can be read. */
  public FakeMessage message() {
    return await("a message", () -> complete ? Optional.ofNullable(last) : Optional.empty()).now();
  }

  /** All that was said beyond the first answer, once there are {@code count}. */
  public List<FakeMessage> followUps(int count) {
    return await(
        count + " follow-ups",
        () -> Optional.of(followUps).filter(all -> all.size() >= count).map(Exchange::now));
  }

  private static List<FakeMessage> now(List<StoredMessage> messages) {
    return messages.stream().map(StoredMessage::now).toList();
  }

  /** The form that opened. */
  public JsonNode modal() {
    return data(9, "a modal");
  }

  /** The suggestions for what is being typed, each with name and value. */
  public List<JsonNode> choices() {
    return Json.stream(data(8, "suggestions").path("choices")).toList();
  }

  private JsonNode data(int type, String what) {
    if (acknowledgement() != type) {
      throw new AssertionError(this + " was not answered with " + what + ": " + callback());
    }
    return callback().path("data");
  }

  /** Whether only the person who asked sees the answer. */
  public boolean ephemeral() {
    return message().ephemeral();
  }

  /** Whether it got its final answer in that time. */
  public boolean finished(Duration patience) {
    return turns.within(patience, () -> Optional.of(complete).filter(done -> done)).isPresent();
  }

  private Request awaitCallback() {
    return await("an answer", () -> Optional.ofNullable(callback));
  }

  private <T> T await(String what, Supplier<Optional<T>> look) {
    return turns.await(what + " to " + this, look, this::seen);
  }

  private String seen() {
    String first = callback == null ? "no answer" : "the answer " + callback.body();
    return first + " (" + deliveries + " deliveries, " + attempts + " answers)";
  }

  @Override
  public String toString() {
    return kind + " " + payload.path("data") + " by " + scene.user().name();
  }

  // what the fake notes down

  Kind kind() {
    return kind;
  }

  Scene scene() {
    return scene;
  }

  @Nullable StoredMessage source() {
    return source;
  }

  void delivered(Instant now, int times) {
    dispatched = dispatched.equals(Instant.MAX) ? now : dispatched;
    deliveries += times;
  }

  /** One more answer than there were deliveries is one too many. */
  boolean tooOften() {
    attempts++;
    return attempts > Math.max(1, deliveries);
  }

  /** An answer that did not arrive may be given again. */
  void pardon() {
    deliveries++;
  }

  boolean late(Instant now) {
    return now.isAfter(dispatched.plusSeconds(3));
  }

  boolean expired() {
    return expired;
  }

  void expire() {
    expired = true;
  }

  boolean isAcknowledged() {
    return callback != null;
  }

  void acknowledge(Request request, @Nullable StoredMessage message, boolean done) {
    callback = request;
    original = message;
    last = message;
    complete = done;
  }

  Optional<StoredMessage> original() {
    return Optional.ofNullable(original).filter(message -> !message.deleted());
  }

  void completed(StoredMessage message) {
    last = complete && last != null ? last : message;
    complete = true;
  }

  void followedUp(StoredMessage message) {
    followUps.add(message);
    completed(message);
  }

  /** What follows on a promise that was taken back is the answer. */
  void withdrawn(StoredMessage message) {
    last = message.thinking() ? null : last;
    complete = true;
  }

  boolean thinking() {
    return original().filter(StoredMessage::thinking).isPresent();
  }
}
