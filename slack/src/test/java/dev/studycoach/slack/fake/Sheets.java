package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What people can do with an open modal: fill it in, send it, close it. */
final class Sheets {
  private final World world;
  private final People people;
  private final Deliveries deliveries;

  Sheets(World world, People people, Deliveries deliveries) {
    this.world = world;
    this.people = people;
    this.deliveries = deliveries;
  }

  Exchange submit(Exchange opened, Map<String, String> fields) {
    StoredView view = opened.awaitView();
    Scene scene = opened.scene();
    return people.turn(
        () -> {
          Clicks.requireOpen(view);
          fill(view, scene.team(), fields);
          return deliveries.interaction(
              Kind.SUBMISSION, scene, behind(opened, view), keys -> sent(scene, keys, view));
        });
  }

  private static ObjectNode sent(Scene scene, Keys keys, StoredView view) {
    ObjectNode values = Controls.values(view.blocks(), view.chosen());
    return Payloads.submission(scene, keys, view, values);
  }

  /** Still about the message whose button opened the modal. */
  private Progress behind(Exchange opened, StoredView view) {
    return new Progress(world.now(), opened.progress().source().orElse(null), view);
  }

  /** Tells the app only if the modal says that it wants to know. */
  Exchange close(Exchange opened) {
    StoredView view = opened.awaitView();
    Scene scene = opened.scene();
    return people.turn(
        () -> {
          Clicks.requireOpen(view);
          view.close();
          if (!view.json().path("notify_on_close").asBoolean()) {
            return opened;
          }
          return deliveries.interaction(
              Kind.CLOSE, scene, behind(opened, view), keys -> Payloads.closed(scene, keys, view));
        });
  }

  private static void fill(StoredView view, Team team, Map<String, String> fields) {
    requireForm(view);
    List<Control> inputs = inputs(view);
    fields.forEach((key, value) -> fill(view, team, input(inputs, key), value));
    inputs.stream()
        .filter(Control::required)
        .filter(input -> input.empty(state(view, input)))
        .findFirst()
        .ifPresent(
            input -> {
              throw new AssertionError("Slack asks to fill in " + input);
            });
  }

  private static void requireForm(StoredView view) {
    if (!view.json().path("submit").isObject()) {
      throw new AssertionError("the modal has nothing to submit: " + view.json());
    }
  }

  private static List<Control> inputs(StoredView view) {
    return Controls.in(view.blocks()).filter(Control::holdsValue).toList();
  }

  private static Control input(List<Control> inputs, String key) {
    return inputs.stream()
        .filter(input -> input.blockId().equals(key) || input.actionId().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no input " + key + " among " + inputs));
  }

  /** Several choices are separated by commas. */
  private static void fill(StoredView view, Team team, Control input, String value) {
    List<String> values = input.many() ? List.of(value.split(",", -1)) : List.of(value);
    List<String> given = value.isEmpty() ? List.of() : values;
    Controls.put(view.chosen(), input, new Choosing(team).choose(input, given));
  }

  private static ObjectNode state(StoredView view, Control input) {
    JsonNode all = Controls.values(view.blocks(), view.chosen());
    return (ObjectNode) all.path(input.blockId()).path(input.actionId());
  }
}
