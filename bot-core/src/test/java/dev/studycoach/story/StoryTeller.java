package dev.studycoach.story;

import dev.studycoach.Bot;
import dev.studycoach.console.ConsoleIo;
import dev.studycoach.console.ConsolePlatform;
import dev.studycoach.console.ConsoleTime;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** Plays a story through the real coach on a fresh database and writes down what is said. */
public final class StoryTeller {
  private static final Path FILES = Path.of("target", "story-files");

  private final QuestionBank bank;
  private final Stage stage;
  private final StringBuilder told = new StringBuilder();
  private final Faults faults = new Faults();

  public StoryTeller(QuestionBank bank, Stage stage) {
    this.bank = bank;
    this.stage = stage;
  }

  /** The story as it is told now. */
  public String tell(Story story) throws InterruptedException {
    try (Database database = TestDatabase.fresh()) {
      for (Story.Run run : story.runs()) {
        told.append(Story.START).append(run.clock()).append('\n');
        play(run, database);
      }
    }
    return told.toString();
  }

  private void play(Story.Run run, Database database) throws InterruptedException {
    String[] clockAndZone = run.clock().replace("]", "").split("\\[", 2);
    SimulatedClock clock =
        new SimulatedClock(LocalDateTime.parse(clockAndZone[0]).atZone(ZoneId.of(clockAndZone[1])));
    JoinedTransaction joined = database.transactions();
    Bot bot = new Bot(joined, ExamCatalog.load(), bank, clock);
    ConsoleTime time = new ConsoleTime(clock, clock.zone());
    ConsolePlatform terminal =
        new ConsolePlatform(new Script(run.inputs()), time, database.jdbi(), FILES);
    try (Stage.Scene scene = stage.open(bot, terminal, faults::before);
        SimulatedSchedules schedules =
            new SimulatedSchedules(joined, bot.tasks(scene.platform()), clock)) {
      time.drive(schedules);
      schedules.start();
      scene.terminal().run();
    }
  }

  /** Types the inputs and writes them between the answers. */
  private final class Script implements ConsoleIo {
    private final Deque<String> inputs;

    Script(java.util.List<String> inputs) {
      this.inputs = new ArrayDeque<>(inputs);
    }

    @Override
    public Optional<String> read(String prompt) {
      while (!inputs.isEmpty()) {
        String line = inputs.pop();
        told.append(line).append('\n');
        if (line.startsWith(">")) {
          return Optional.of(line.substring(1).strip());
        }
        if (line.startsWith("!")) {
          fault(line.substring(1).strip().split(" "));
        }
      }
      return Optional.empty();
    }

    private void fault(String[] words) {
      faults.set(Obstacle.valueOf(words[0]), Integer.parseInt(words[1]));
    }

    @Override
    public void print(AttributedString text) {
      told.append(text.toString().replace(FILES.toString(), "FILES"));
    }

    @Override
    public void close() {}
  }
}
