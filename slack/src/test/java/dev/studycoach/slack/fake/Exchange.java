package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Something a person did and all that the app answered to it; see {@link Exchanges}. */
public final class Exchange {
  private final Turns turns;
  private final Kind kind;
  private final Scene scene;
  private final Keys keys;
  private final ObjectNode payload;
  private final Progress progress;

  Exchange(Turns turns, Kind kind, Scene scene, Keys keys, ObjectNode payload, Progress progress) {
    this.turns = turns;
    this.kind = kind;
    this.scene = scene;
    this.keys = keys;
    this.payload = payload;
    this.progress = progress;
  }

  public String envelopeId() {
    return keys.envelope();
  }

  /** What the app was told: of a command the form, of an event the outer event. */
  public JsonNode payload() {
    return payload;
  }

  /** Whether somebody only looked at their page. */
  boolean isVisit() {
    return payload().at("/event/type").asText().equals("app_home_opened");
  }

  public String triggerId() {
    return keys.trigger();
  }

  public String responseUrl() {
    return keys.responseUrl();
  }

  /** From a delivery to the first acknowledgement, once that is there. */
  public Duration acknowledgedAfter() {
    return awaitAcknowledgement().after();
  }

  public boolean acknowledged() {
    return turns.get(() -> progress.acknowledgement().isPresent());
  }

  /** What the first acknowledgement carried, once it is there; empty if nothing. */
  public JsonNode acknowledgement() {
    return awaitAcknowledgement().payload();
  }

  /** Waits until it was acknowledged so often, as after {@link FakeSlack#repeat}. */
  public void awaitAcknowledgements(int count) {
    await(
        count + " acknowledgements",
        () -> Optional.of(progress.acknowledgements()).filter(all -> all >= count));
  }

  private Progress.Acknowledgement awaitAcknowledgement() {
    return await("an acknowledgement", progress::acknowledgement);
  }

  /** The status by which the app answered over HTTP, once it did. */
  public int status() {
    return await("a status", () -> Optional.of(progress.status()).filter(status -> status != 0));
  }

  /** The first result that can be seen, as it stands now. */
  public FakeMessage message() {
    return await("a message", () -> progress.results().stream().findFirst()).now();
  }

  /** All messages beyond the first one, once there are {@code count}. */
  public List<FakeMessage> followUps(int count) {
    return await(
        count + " follow-ups",
        () ->
            Optional.of(progress.results())
                .filter(all -> all.size() > count)
                .map(all -> all.stream().skip(1).map(StoredMessage::now).toList()));
  }

  /** The modal that opened, or that the acknowledgement put in place, as it stands now. */
  public JsonNode modal() {
    return awaitView().json();
  }

  StoredView awaitView() {
    return await("a modal", progress::view);
  }

  /** The home view that the app published for this person since. */
  public JsonNode home() {
    return await("a home view", progress::home).json();
  }

  /** What was wrong with the inputs, by block id; empty if nothing was. */
  public Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    acknowledgement()
        .path("errors")
        .properties()
        .forEach(entry -> errors.put(entry.getKey(), entry.getValue().asText()));
    return errors;
  }

  /** Whether only the person who asked sees the answer. */
  public boolean ephemeral() {
    return message().ephemeral();
  }

  /** Whether there is a message, a modal or a home view within that time. */
  public boolean finished(Duration patience) {
    return turns
        .within(patience, () -> Optional.of(progress.finished()).filter(done -> done))
        .isPresent();
  }

  /** The app need not acknowledge this one. */
  public Exchange mayStaySilent() {
    turns.run(progress::excuse);
    return this;
  }

  /** Whatever comes from now on without a response_url or a trigger answers something else. */
  public Exchange over() {
    turns.run(progress::end);
    return this;
  }

  private <T> T await(String what, Supplier<Optional<T>> look) {
    return turns.await(what + " to " + this, look, progress::toString);
  }

  @Override
  public String toString() {
    return kind + " " + Payloads.gist(payload) + " by " + scene.user().name();
  }

  // what the fake notes down

  Kind kind() {
    return kind;
  }

  Scene scene() {
    return scene;
  }

  Progress progress() {
    return progress;
  }

  /** A trigger lives three seconds and serves once. */
  void pullTrigger(Instant now) {
    if (!progress.pull()) {
      throw new SlackError("exchanged_trigger_id");
    }
    if (now.isAfter(progress.happened().plusSeconds(3))) {
      throw new SlackError("expired_trigger_id");
    }
  }
}
