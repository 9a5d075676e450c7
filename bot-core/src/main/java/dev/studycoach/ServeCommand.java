package dev.studycoach;

import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.Pulse;
import dev.studycoach.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: the coach on every chat platform of the class path, until it is stopped. */
@Command(
    name = "serve",
    description = "Serve all chat platforms on the class path.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int POOL = 24;
  private static final int THREADS = 12;
  private static final Duration BEAT = Duration.ofSeconds(25);

  @Mixin Config config = new Config();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    List<Platform> platforms = Adapters.find();
    if (platforms.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no chat platform in this program; start study-coach-discord.jar or"
              + " study-coach-slack.jar, or use chat.");
    }
    Library library = config.library();
    try (Closing open = new Closing()) {
      serve(open, open.add(config.open(POOL, false)), library, platforms);
      return 0;
    }
  }

  private void serve(Closing open, Store store, Library library, List<Platform> platforms)
      throws InterruptedException {
    JoinedTransaction database = store.database().transactions();
    InstantSource clock = InstantSource.system();
    Bot bot = new Bot(database, library, config.rules(), clock);
    Settings settings = Settings.environment();
    List<Session> sessions = new ArrayList<>();
    for (Platform platform : platforms) {
      sessions.add(open.add(bot.connect(platform, settings)));
      greet(platform, sessions.get(sessions.size() - 1));
    }
    Schedules schedules =
        open.add(
            new LiveSchedules(
                database,
                platforms.stream().flatMap(platform -> bot.tasks(platform).stream()).toList(),
                clock,
                THREADS,
                store.embedded()));
    schedules.start();
    open.add(Pulse.start(() -> platforms.forEach(bot::beat), BEAT));
    for (Session session : sessions) {
      session.run();
    }
  }

  private void greet(Platform platform, Session session) {
    spec.commandLine().getOut().println("Connected to " + platform.name() + ".");
    session
        .invitation()
        .ifPresent(url -> spec.commandLine().getOut().println("Add the coach to a place: " + url));
  }
}
