package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people can do with the bot, each a turn of its own. */
final class People {
  private final World world;
  private final CommandBook commands;
  private final Interactions interactions;

  People(World world, CommandBook commands, Interactions interactions) {
    this.world = world;
    this.commands = commands;
    this.interactions = interactions;
  }

  Exchange command(Scene scene, String path, Map<String, String> options) {
    return typing(scene, path, Kind.COMMAND, typing -> typing.command(options));
  }

  Exchange type(Scene scene, String path, String option, String typed) {
    return typing(scene, path, Kind.TYPING, typing -> typing.unfinished(option, typed));
  }

  private Exchange typing(Scene scene, String path, Kind kind, Function<Typing, ObjectNode> act) {
    world.turns().await("the bot's commands", commands::commands, () -> "none registered");
    return world
        .turns()
        .get(
            () -> {
              Typing typing = new Typing(scene, commands.find(scene, path));
              return interactions.dispatch(kind, scene, act.apply(typing), null);
            });
  }

  Exchange press(Scene scene, FakeMessage on, String customId) {
    return world
        .turns()
        .get(
            () -> {
              Clicks clicks = new Clicks(scene);
              StoredMessage message = clicks.message(on);
              return interactions.dispatch(
                  Kind.COMPONENT, scene, clicks.press(message, customId), message);
            });
  }

  Exchange choose(Scene scene, FakeMessage on, String customId, List<String> values) {
    return world
        .turns()
        .get(
            () -> {
              Clicks clicks = new Clicks(scene);
              StoredMessage message = clicks.message(on);
              return interactions.dispatch(
                  Kind.COMPONENT, scene, clicks.choose(message, customId, values), message);
            });
  }

  Exchange forge(Scene scene, FakeMessage on, String customId, List<String> values) {
    return world
        .turns()
        .get(
            () ->
                interactions.dispatch(
                    Kind.COMPONENT,
                    scene,
                    Clicks.forge(customId, values),
                    new Clicks(scene).message(on)));
  }

  Exchange submit(Exchange opened, Map<String, String> fields) {
    Modal modal = new Modal(opened.modal());
    StoredMessage source = opened.source();
    Kind kind = source == null ? Kind.SUBMISSION : Kind.SUBMISSION_ON_MESSAGE;
    return world
        .turns()
        .get(() -> interactions.dispatch(kind, opened.scene(), modal.submitted(fields), source));
  }

  /** Where a person acts: a channel of a guild, which the person joins if new, or in private. */
  Scene scene(@Nullable FakeGuild guild, String channel, String user) {
    if (guild == null) {
      return world.turns().get(() -> privateScene(world.user(user)));
    }
    guild.member(user);
    return world.turns().get(() -> guildScene(guild, channel, world.user(user)));
  }

  private Scene privateScene(User user) {
    return new Scene(world, world.privateChannel(user), user);
  }

  private Scene guildScene(FakeGuild guild, String name, User user) {
    Optional<Channel> channel = guild.state().channel(name, Channel.TEXT);
    Scene scene =
        new Scene(
            world, channel.orElseThrow(() -> new AssertionError("no text channel " + name)), user);
    if (!Permissions.has(scene.permissions(), Permissions.VIEW_CHANNEL)) {
      throw new AssertionError(user.name() + " does not see #" + name);
    }
    return scene;
  }
}
