package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What people can do in Slack, each a turn of its own. */
final class People {
  private final World world;
  private final Deliveries deliveries;
  private final Posts posts;
  private final Events events;

  People(World world, Deliveries deliveries, Posts posts) {
    this.world = world;
    this.deliveries = deliveries;
    this.posts = posts;
    this.events = new Events(world);
  }

  /** Not before the app can hear of it. */
  <T> T turn(Supplier<T> act) {
    deliveries.line().awaitReady();
    return world.turns().get(act);
  }

  Exchange repeat(Exchange exchange, int attempt) {
    return turn(() -> deliveries.deliver(exchange, attempt));
  }

  /** Where somebody acts; who is new in a channel has just joined it. */
  static Scene scene(Team team, String channel, String user) {
    User who = team.user(user);
    Channel where = channel.equals(FakeSlack.DIRECT) ? team.direct(who) : team.channel(channel);
    if (where.partner().filter(partner -> !partner.id().equals(who.id())).isPresent()) {
      throw new AssertionError(who.name() + " does not see " + where.id());
    }
    where.members().add(who.id());
    return new Scene(team, who, where);
  }

  static Scene scene(Team team, String user) {
    return new Scene(team, team.user(user), null);
  }

  Exchange command(Team team, String channel, String user, String text) {
    return turn(
        () -> {
          Scene scene = scene(team, channel, user);
          requireOpen(scene);
          return deliveries.interaction(
              Kind.COMMAND,
              scene,
              new Progress(world.now(), null, null),
              keys -> Payloads.command(scene, keys, text));
        });
  }

  private static void requireOpen(Scene scene) {
    if (scene.here().archived()) {
      throw new AssertionError(scene.here().name() + " is archived");
    }
  }

  Exchange shortcut(Team team, String user, String callback) {
    return turn(
        () -> {
          Scene scene = scene(team, user);
          return deliveries.interaction(
              Kind.SHORTCUT,
              scene,
              new Progress(world.now(), null, null),
              keys -> Payloads.shortcut(scene, keys, callback, world.ids().ts()));
        });
  }

  Exchange openHome(Team team, String user) {
    return turn(() -> event(scene(team, user), events::homeOpened));
  }

  Exchange say(Team team, String user, String words) {
    return turn(() -> said(scene(team, FakeSlack.DIRECT, user), words));
  }

  Exchange mention(Team team, String channel, String user, String words) {
    return turn(() -> said(scene(team, channel, user), "<@" + team.bot().id() + "> " + words));
  }

  private Exchange said(Scene scene, String words) {
    requireOpen(scene);
    StoredMessage message = posts.said(scene.here(), scene.user(), words);
    return event(scene, where -> events.said(where, message));
  }

  Exchange invite(Team team, String channel, String inviter) {
    return turn(
        () -> {
          team.outside(channel).members().add(team.bot().id());
          return event(scene(team, channel, inviter), events::invited);
        });
  }

  Exchange remove(Team team, String channel, String by) {
    return turn(
        () -> {
          Scene scene = scene(team, channel, by);
          scene.here().members().remove(team.bot().id());
          return event(scene, events::removed);
        });
  }

  Exchange huddle(Team team, String user, boolean in) {
    return turn(() -> event(scene(team, user), scene -> events.huddle(scene, in)));
  }

  /** The app is told twice: of its tokens and of its end. */
  List<Exchange> uninstall(Team team, String by) {
    return turn(() -> gone(team, by));
  }

  /** Within a turn. */
  List<Exchange> gone(Team team, String by) {
    team.install().end("account_inactive");
    Scene scene = scene(team, by);
    return List.of(
        event(scene, where -> events.tokensRevoked(team)),
        event(scene, where -> events.uninstalled()));
  }

  private Exchange event(Scene scene, Function<Scene, ObjectNode> event) {
    return deliveries.event(scene, events.outer(scene.team(), event.apply(scene)));
  }
}
