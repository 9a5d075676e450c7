package dev.studycoach;

import dev.studycoach.db.DatabaseException;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.PackException;
import dev.studycoach.platform.Platform;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: says what is configured, reachable and missing. */
@Command(
    name = "doctor",
    description = "Say what is configured, reachable and missing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin Config config = new Config();

  @Spec CommandSpec spec = CommandSpec.create();

  private boolean well = true;

  @Override
  public Integer call() {
    config.applyLogLevel();
    report("Java", () -> Runtime.version().toString());
    report("Questions", this::questions);
    report("Database", this::database);
    report("Platforms", DoctorCommand::platforms);
    return well ? 0 : 1;
  }

  private void report(String what, Supplier<String> finding) {
    try {
      say("ok     ", what, finding.get());
    } catch (DatabaseException | PackException e) {
      well = false;
      say("MISSING", what, String.valueOf(e.getMessage()));
    }
  }

  private void say(String verdict, String what, String words) {
    spec.commandLine().getOut().printf("%s %-10s %s%n", verdict, what, words);
  }

  private String questions() {
    ExamCatalog exams = config.exams();
    return config.questions(exams).all().stream()
        .collect(Collectors.groupingBy(q -> q.exam(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " for " + count.getKey())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String database() {
    try (Store store = config.open(2, false)) {
      return store.embedded()
          ? "built in, data in " + config.dataFolder()
          : "reachable by STUDY_COACH_DATABASE_URL, up to date";
    }
  }

  private static String platforms() {
    String found = Adapters.find().stream().map(Platform::name).collect(Collectors.joining(", "));
    return found.isEmpty() ? "none in this program; chat works in the terminal" : found;
  }
}
