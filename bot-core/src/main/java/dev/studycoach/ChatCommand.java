package dev.studycoach;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.console.ConsoleIo;
import dev.studycoach.console.ConsolePlatform;
import dev.studycoach.console.ConsoleTime;
import dev.studycoach.console.PipedIo;
import dev.studycoach.console.TerminalIo;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.Schedules;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chat}: the coach in the terminal. */
@Command(
    name = "chat",
    description = "Talk with the coach in the terminal.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  enum Colour {
    AUTO,
    NEVER
  }

  private static final int POOL = 6;
  private static final int THREADS = 2;

  @Mixin Config config = new Config();

  @Option(names = "--temporary", description = "Keep nothing: throw-away data.")
  boolean temporary;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      converter = ClockStart.class,
      description = "A simulated clock, such as 2026-03-02T08:59[Europe/Berlin]; /clock moves it.")
  @Nullable SimulatedClock clock;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto or never.")
  Colour colour = Colour.AUTO;

  @Override
  public Integer call() throws InterruptedException {
    Library library = config.library();
    try (Closing open = new Closing()) {
      Store store = open.add(config.open(POOL, temporary));
      InstantSource time = clock == null ? InstantSource.system() : clock;
      JoinedTransaction database = store.database().transactions();
      Bot bot = new Bot(database, library, config.rules(), time);
      ConsoleTime consoleTime = new ConsoleTime(time, zone());
      ConsolePlatform platform =
          new ConsolePlatform(io(bot), consoleTime, store.database().jdbi(), files());
      Session session = open.add(bot.connect(platform, Settings.NONE));
      Schedules schedules = open.add(schedules(database, bot.tasks(platform), store));
      consoleTime.drive(schedules);
      schedules.start();
      session.run();
      return 0;
    }
  }

  private Schedules schedules(JoinedTransaction database, List<Task<?>> tasks, Store store) {
    return clock == null
        ? new LiveSchedules(database, tasks, InstantSource.system(), THREADS, store.embedded())
        : new SimulatedSchedules(database, tasks, clock);
  }

  private ZoneId zone() {
    return clock == null ? ZoneId.systemDefault() : clock.zone();
  }

  private Path files() {
    return temporary || config.databaseUrl != null
        ? Path.of(System.getProperty("java.io.tmpdir"), "study-coach")
        : config.dataFolder().resolve("files");
  }

  private ConsoleIo io(Bot bot) {
    return interactive() ? TerminalIo.open(bot::commands, colour == Colour.AUTO) : piped();
  }

  @SuppressWarnings("SystemConsoleNull") // jdk.console=java.base keeps it so from JDK 22 on
  private static boolean interactive() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static ConsoleIo piped() {
    return new PipedIo(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
  }
}
