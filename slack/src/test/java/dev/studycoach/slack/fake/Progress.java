package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an {@link Exchange} has come; touched in turns only. */
final class Progress {
  /** The first one that arrived, and how long after; the payload may be missing. */
  record Acknowledgement(JsonNode payload, Duration after) {}

  private final @Nullable StoredMessage source;
  private final @Nullable StoredView sheet;
  private final List<StoredMessage> results = new ArrayList<>();
  private final Instant happened;
  private Instant delivered;
  private int deliveries;
  private int acknowledgements;
  private int status;
  private int responses;
  private boolean pulled;
  private boolean excused;
  private boolean ended;
  private @Nullable Acknowledgement acknowledgement;
  private @Nullable StoredView view;
  private @Nullable StoredView home;

  /**
   * @param source the message with the button that was pressed
   * @param sheet the modal or home view in which it was done
   */
  Progress(Instant happened, @Nullable StoredMessage source, @Nullable StoredView sheet) {
    this.happened = happened;
    this.delivered = happened;
    this.source = source;
    this.sheet = sheet;
  }

  Optional<StoredMessage> source() {
    return Optional.ofNullable(source);
  }

  Optional<StoredView> sheet() {
    return Optional.ofNullable(sheet);
  }

  List<StoredMessage> results() {
    return List.copyOf(results);
  }

  /** When the person did it; triggers and response_urls count from here. */
  Instant happened() {
    return happened;
  }

  /** When the app was told last; acknowledgements count from here. */
  Instant delivered() {
    return delivered;
  }

  void deliver(Instant now) {
    delivered = now;
    deliveries++;
  }

  Optional<Acknowledgement> acknowledgement() {
    return Optional.ofNullable(acknowledgement);
  }

  void acknowledge(JsonNode payload, Instant now) {
    acknowledgements++;
    acknowledgement =
        acknowledgement == null
            ? new Acknowledgement(payload, Duration.between(delivered, now))
            : acknowledgement;
  }

  int acknowledgements() {
    return acknowledgements;
  }

  /** More acknowledgements than deliveries are too many. */
  boolean tooOften() {
    return acknowledgements > deliveries;
  }

  /** Delivered, and not excused from an acknowledgement that has not come. */
  boolean owing() {
    return deliveries > 0 && !excused && acknowledgement == null;
  }

  int status() {
    return status;
  }

  void status(int code) {
    status = code;
  }

  /** How often the response_url was used, this time included. */
  int respond() {
    responses++;
    return responses;
  }

  /** Whether the trigger was still there. */
  boolean pull() {
    boolean first = !pulled;
    pulled = true;
    return first;
  }

  void excuse() {
    excused = true;
  }

  boolean excused() {
    return excused;
  }

  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }

  boolean finished() {
    return answered() || home != null;
  }

  /** With more than a page that follows whatever somebody does. */
  boolean answered() {
    return !results.isEmpty() || view != null;
  }

  void answered(StoredMessage message) {
    if (!results.contains(message)) {
      results.add(message);
    }
  }

  Optional<StoredView> view() {
    return Optional.ofNullable(view);
  }

  void showed(StoredView modal) {
    view = modal;
  }

  Optional<StoredView> home() {
    return Optional.ofNullable(home);
  }

  void published(StoredView now) {
    home = now;
  }

  @Override
  public String toString() {
    String first =
        acknowledgement == null
            ? "no acknowledgement"
            : "acknowledged " + acknowledgement.payload();
    return first
        + (", " + deliveries + " deliveries, " + results.size() + " messages")
        + (status == 0 ? "" : ", status " + status);
  }
}
