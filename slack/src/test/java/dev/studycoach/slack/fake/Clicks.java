package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.Optional;

/** What people can do with buttons and selects. */
final class Clicks {
  private final World world;
  private final People people;
  private final Deliveries deliveries;

  Clicks(World world, People people, Deliveries deliveries) {
    this.world = world;
    this.people = people;
    this.deliveries = deliveries;
  }

  Exchange press(Team team, String channel, String user, FakeMessage on, String actionId) {
    return onMessage(team, channel, user, on, (scene, message) -> pressed(message, actionId));
  }

  private ObjectNode pressed(StoredMessage message, String actionId) {
    return press(Controls.get(message.blocks(), actionId));
  }

  Exchange choose(
      Team team,
      String channel,
      String user,
      FakeMessage on,
      String actionId,
      List<String> values) {
    return onMessage(
        team,
        channel,
        user,
        on,
        (scene, message) ->
            chosen(
                scene,
                Controls.get(message.blocks(), actionId),
                message.chosenBy(scene.user()),
                values));
  }

  Exchange forge(
      Team team,
      String channel,
      String user,
      FakeMessage on,
      String actionId,
      List<String> values) {
    return onMessage(
        team, channel, user, on, (scene, message) -> forged(message, actionId, values));
  }

  private interface OnMessage {
    ObjectNode act(Scene scene, StoredMessage message);
  }

  private Exchange onMessage(
      Team team, String channel, String user, FakeMessage on, OnMessage click) {
    return people.turn(
        () -> {
          Scene scene = People.scene(team, channel, user);
          StoredMessage message = visible(scene, on);
          ObjectNode action = click.act(scene, message);
          return deliveries.interaction(
              Kind.ACTION,
              scene,
              new Progress(world.now(), message, null),
              keys -> Payloads.clickOnMessage(scene, keys, message, action));
        });
  }

  private static StoredMessage visible(Scene scene, FakeMessage on) {
    Optional<StoredMessage> message =
        Optional.of(scene.here())
            .filter(channel -> channel.id().equals(on.channel()))
            .flatMap(channel -> channel.message(on.ts()));
    return message
        .filter(some -> some.visibleTo(scene.user()))
        .orElseThrow(
            () -> new AssertionError(scene.user().name() + " sees no such message: " + on));
  }

  /** In a home view or an open modal; a button takes no values. */
  Exchange inView(Scene scene, StoredView view, String actionId, List<String> values) {
    return people.turn(
        () -> {
          requireOpen(view);
          Control control = Controls.get(view.blocks(), actionId);
          ObjectNode action =
              control.button() ? press(control) : chosen(scene, control, view.chosen(), values);
          return deliveries.interaction(
              Kind.ACTION,
              scene,
              new Progress(world.now(), null, view),
              keys -> Payloads.clickInView(scene, keys, view, action));
        });
  }

  Exchange inHome(Team team, String user, String actionId, List<String> values) {
    Scene scene = world.turns().get(() -> People.scene(team, user));
    StoredView home =
        world
            .turns()
            .await(
                "a home view of " + user,
                () -> Optional.ofNullable(team.homes().get(scene.user().id())),
                () -> "none");
    return inView(scene, home, actionId, values);
  }

  static void requireOpen(StoredView view) {
    if (!view.open()) {
      throw new AssertionError("the modal is closed: " + view.json());
    }
  }

  private ObjectNode press(Control control) {
    if (!control.button()) {
      throw new AssertionError("nobody can press a " + control);
    }
    ObjectNode face = Json.of();
    Json.copy(control.json(), face, "text", "value", "style", "url");
    return action(control, face);
  }

  private ObjectNode chosen(Scene scene, Control control, ObjectNode all, List<String> values) {
    ObjectNode state = new Choosing(scene.team()).choose(control, values);
    Controls.put(all, control, state);
    return action(control, state);
  }

  private ObjectNode action(Control control, ObjectNode state) {
    return Payloads.action(control, state, world.ids().ts());
  }

  /** Of a kind that the message has; else of a button that nobody made. */
  private ObjectNode forged(StoredMessage message, String actionId, List<String> values) {
    Control control =
        Controls.find(message.blocks(), actionId).orElseGet(() -> inventedButton(actionId));
    if (!control.button()) {
      return action(control, Choosing.forged(control, values));
    }
    ObjectNode face = Json.of("text", Json.of("type", "plain_text", "text", "x", "emoji", true));
    return action(control, values.isEmpty() ? face : face.put("value", values.get(0)));
  }

  private static Control inventedButton(String actionId) {
    return new Control("forged", Json.of("type", "button", "action_id", actionId), false);
  }
}
