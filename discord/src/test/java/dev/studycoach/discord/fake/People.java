package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    return turn(
        () -> {
          Typing typing = new Typing(scene, commands.find(scene, path));
          return interactions.dispatch(kind, scene, act.apply(typing), null);
        });
  }

  Exchange press(Scene scene, FakeMessage on, String customId) {
    return click(scene, on, message -> new Clicks(scene).press(message, customId));
  }

  Exchange choose(Scene scene, FakeMessage on, String customId, List<String> values) {
    return click(scene, on, message -> new Clicks(scene).choose(message, customId, values));
  }

  Exchange forge(Scene scene, FakeMessage on, String customId, List<String> values) {
    return click(scene, on, message -> Clicks.forge(customId, values));
  }

  private Exchange click(Scene scene, FakeMessage on, Function<StoredMessage, ObjectNode> act) {
    return turn(
        () -> {
          StoredMessage message = new Clicks(scene).message(on);
          return interactions.dispatch(Kind.COMPONENT, scene, act.apply(message), message);
        });
  }

  Exchange submit(Exchange opened, Map<String, String> fields) {
    Modal modal = new Modal(opened.modal());
    StoredMessage source = opened.source();
    Kind kind = source == null ? Kind.SUBMISSION : Kind.SUBMISSION_ON_MESSAGE;
    return turn(() -> interactions.dispatch(kind, opened.scene(), modal.submitted(fields), source));
  }

  private <T> T turn(Supplier<T> act) {
    return world.turns().get(act);
  }

  /** Where a person acts: a channel of a guild, which the person joins if new, or in private. */
  Scene scene(@Nullable FakeGuild guild, String channel, String user) {
    if (guild == null) {
      return turn(() -> privateScene(world.user(user)));
    }
    guild.member(user);
    return turn(() -> guildScene(guild, channel, world.user(user)));
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
