package dev.studycoach;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.Schedules;
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
    try (Closing open = new Closing()) {
      Store store = open.add(config.open(POOL, false));
      serve(open, store, platforms);
      return 0;
    }
  }

  private void serve(Closing open, Store store, List<Platform> platforms)
      throws InterruptedException {
    ExamCatalog exams = config.exams();
    JoinedTransaction database = store.transactions();
    InstantSource clock = InstantSource.system();
    Bot bot = new Bot(database, exams, config.questions(exams), clock);
    List<Session> sessions = new ArrayList<>();
    List<Task<?>> tasks = new ArrayList<>();
    for (Platform platform : platforms) {
      sessions.add(open.add(bot.connect(platform)));
      tasks.addAll(bot.tasks(platform));
    }
    Schedules schedules =
        open.add(new LiveSchedules(database, tasks, clock, THREADS, store.embedded()));
    schedules.start();
    for (Session session : sessions) {
      session.run();
    }
  }
}
