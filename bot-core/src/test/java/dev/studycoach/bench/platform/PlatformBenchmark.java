package dev.studycoach.bench.platform;

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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures an adapter beside a bare bot on the same library.
 *
 * @param platform such as Discord
 * @param grounds a new platform for each trial
 */
public record PlatformBenchmark<A extends Act>(
    String platform, Subject coach, Subject bare, Supplier<Ground<A>> grounds) {

  /** Writes the report into a file, and prints it. */
  public void report(Path file) throws IOException, InterruptedException, ExecutionException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("benchmark");
    InstantSource clock = InstantSource.system();
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    Report report = new Report(platform, coach, bare, trials(folder, clock));
    Files.writeString(file, report.text(today, Machine.describe()));
    System.out.println(Files.readString(file));
    delete(folder);
  }

  /** Each subject is as often the first as the second. */
  private List<Trial.Result> trials(Path folder, InstantSource clock)
      throws IOException, InterruptedException, ExecutionException {
    List<Trial.Result> results = new ArrayList<>();
    for (Subject subject : List.of(bare, coach, coach, bare)) {
      try (Ground<A> ground = grounds.get()) {
        Path data = folder.resolve("data-" + results.size());
        results.add(new Trial<>(subject, ground, clock).run(data));
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
