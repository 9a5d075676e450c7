package dev.studycoach.slack;

import dev.studycoach.Bot;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.console.ConsolePlatform;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.story.Relay;
import dev.studycoach.story.Stage;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A story played on Slack: what people type at the terminal they do on the fake Slack, and what
 * they see there the terminal shows them.
 */
final class SlackStage implements Stage {
  private final Way way;
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, MessageRef> shown = new HashMap<>();
  private final SlackDesk desk = new SlackDesk(slack, team, names, this::show);
  private volatile @Nullable Outbox screen;

  /** Words in a channel whose file is on its way. */
  private volatile @Nullable FakeMessage announcing;

  SlackStage(Way way) {
    this.way = way;
    slack.onMessage(this::show);
    slack.onUpdate(this::change);
  }

  @Override
  public Scene open(Bot bot, ConsolePlatform terminal, UnaryOperator<Platform> faults) {
    Platform platform = faults.apply(new SlackPlatform());
    Session seats =
        terminal.connect(
            new Host(
                Settings.NONE,
                new Router(List.of(new Relay(bot, desk)), InstantSource.system()),
                () -> {
                  throw new AssertionError("the terminal needs no database");
                }));
    screen = seats.outbox();
    Session session = bot.connect(platform, way.settings(slack, team));
    way.open(slack, team, session);
    return new Scene(platform, seats, session::close);
  }

  private Outbox screen() {
    return Objects.requireNonNull(screen);
  }

  private void show(FakeMessage message) {
    String channel = names.get(message.channel());
    Destination to =
        channel == null
            ? new Destination.Person("", desk.nameOfDirect(message.json()))
            : new Destination.Channel("", channel);
    desk.seen(message);
    if (!message.files().isEmpty()) {
      complete(message);
    } else if (channel != null && desk.reader().announcesFile(message)) {
      announcing = message;
    } else {
      show(to, message, desk.reader().message(message));
    }
  }

  private void show(Destination to, FakeMessage message, Message words) {
    shown.put(message.ts(), screen().send(to, message.ts(), words));
  }

  /** In a channel a file belongs to the words above it, else to those below it. */
  private void complete(FakeMessage file) {
    FakeMessage above = announcing;
    String channel = names.get(file.channel());
    if (above != null && channel != null) {
      announcing = null;
      Message words = desk.reader().message(above);
      show(
          new Destination.Channel("", channel),
          above,
          words.with(desk.reader().message(file).attachments().get(0)));
    }
  }

  private void change(FakeMessage message) {
    desk.seen(message);
    MessageRef before = shown.get(message.ts());
    if (before == null) {
      throw new AssertionError("changed before it was sent: " + message);
    }
    screen().edit("", before, desk.reader().message(message));
  }

  @Override
  public void close() {
    slack.close();
    slack.assertNoViolations();
  }
}
