package dev.studycoach.discord;

import dev.studycoach.Bot;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.console.ConsolePlatform;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.story.Relay;
import dev.studycoach.story.Stage;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A story played on Discord: what people type at the terminal they do on the fake Discord, and what
 * they see there the terminal shows them.
 */
final class DiscordStage implements Stage {
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", "you");
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final DiscordReader reader;
  private final Map<String, MessageRef> shown = new HashMap<>();
  private final Desk desk;
  private volatile @Nullable Outbox screen;

  DiscordStage(ZoneId zone) {
    reader = new DiscordReader(names, zone);
    desk = new Desk(discord, guild, names, reader);
    desk.channel("study");
    discord.onMessage(message -> show(screen(), message));
    discord.onEdit(message -> change(screen(), message));
  }

  static Settings settings(FakeDiscord discord) {
    return new Settings(
        Map.of(DiscordSettings.TOKEN, FakeDiscord.TOKEN, DiscordSettings.URL, discord.url()));
  }

  /** Connects without a database. */
  static Session connect(Settings settings, Router router) {
    return new DiscordPlatform().connect(new Host(settings, router, DiscordStage::nowhere));
  }

  private static DataSource nowhere() {
    throw new AssertionError("Discord needs no database");
  }

  @Override
  public Scene open(Bot bot, ConsolePlatform terminal, UnaryOperator<Platform> faults) {
    Platform platform = faults.apply(new DiscordPlatform());
    Router relay = new Router(List.of(new Relay(bot, desk)), InstantSource.system());
    Session seats = terminal.connect(new Host(Settings.NONE, relay, DiscordStage::nowhere));
    screen = seats.outbox();
    desk.knows(bot.commands());
    Session session = bot.connect(platform, settings(discord));
    return new Scene(platform, seats, session::close);
  }

  private Outbox screen() {
    return Objects.requireNonNull(screen);
  }

  private void show(Outbox seats, FakeMessage message) {
    String channel = names.get(message.channelId());
    Destination to =
        channel == null
            ? new Destination.Person("", desk.readerOf(message))
            : new Destination.Channel("", channel);
    desk.seen(message);
    if (!desk.introduction(message)) {
      shown.put(message.id(), seats.send(to, message.id(), reader.message(message)));
    }
  }

  private void change(Outbox seats, FakeMessage message) {
    desk.seen(message);
    MessageRef before = shown.get(message.id());
    if (before == null) {
      throw new AssertionError("changed before it was sent: " + message);
    }
    seats.edit("", before, reader.message(message));
  }

  @Override
  public void close() {
    discord.close();
    discord.assertNoViolations();
  }
}
