package dev.studycoach.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Measures the coach and writes the report: {@code mvn -q -T1 -Pbenchmark verify -DskipTests}. */
public final class Benchmark {
  private final Path folder;
  private final Report report = new Report();

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  /**
   * @param arguments the packaged jar and the file for the report
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("benchmark");
    Benchmark benchmark = new Benchmark(folder);
    String report = benchmark.run(Path.of(arguments[0]), InstantSource.system());
    Files.writeString(Path.of(arguments[1]), report);
    System.out.println(report);
    delete(folder);
  }

  private String run(Path jar, InstantSource clock)
      throws IOException,
          SQLException,
          InterruptedException,
          ExecutionException,
          URISyntaxException {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    try (Site site = new Site(folder.resolve("answers"))) {
      report.head(today, Machine.describe(site.setting("server_version")));
      report.answers(new AnswerBenchmark(site).run());
    }
    try (Site site = new Site(folder.resolve("posts"))) {
      report.posts(new PostBenchmark(site).run());
    }
    try (Site few = new Site(folder.resolve("few"));
        Site many = new Site(folder.resolve("many"))) {
      report.reminders(new ReminderBenchmark(few, many).run());
    }
    try (Site site = new Site(folder.resolve("packs"))) {
      report.bank(new BankBenchmark(jar, site.url()).run());
    }
    report.starts(new StartBenchmark(jar, Files.createDirectory(folder.resolve("starts"))).run());
    return report.toString();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
