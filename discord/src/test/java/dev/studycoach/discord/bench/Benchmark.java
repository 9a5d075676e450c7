package dev.studycoach.discord.bench;

import dev.studycoach.bench.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Measures the adapter and writes the report: {@code mvn -q -Pbenchmark verify -DskipTests}. */
public final class Benchmark {
  /** Each subject is as often the first as the second. */
  private static final List<Subject> ORDER =
      List.of(Subject.BARE, Subject.COACH, Subject.COACH, Subject.BARE);

  private final Path jar;
  private final Path folder;

  private Benchmark(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /**
   * @param arguments the packaged jar and the file for the report
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("benchmark");
    InstantSource clock = InstantSource.system();
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    List<Trial.Result> trials = new Benchmark(Path.of(arguments[0]), folder).run(clock);
    String report = new Report(trials).text(today, Machine.describe());
    Files.writeString(Path.of(arguments[1]), report);
    System.out.println(report);
    delete(folder);
  }

  private List<Trial.Result> run(InstantSource clock)
      throws IOException, InterruptedException, ExecutionException {
    List<Trial.Result> results = new ArrayList<>();
    for (Subject subject : ORDER) {
      try (Trial trial = new Trial(subject, clock)) {
        results.add(trial.run(jar, folder.resolve("data-" + results.size())));
      }
    }
    return results;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
