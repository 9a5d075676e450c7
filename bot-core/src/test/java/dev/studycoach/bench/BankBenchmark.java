package dev.studycoach.bench;

import dev.studycoach.bench.BankLoad.Way;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Loads the shipped packs of the packaged program in JVMs that have done nothing before. */
final class BankBenchmark {
  static final int STARTS = 11;

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final String classes;
  private final String database;

  /**
   * @param database the URL of a database that is up to date
   */
  BankBenchmark(Path jar, String database) throws URISyntaxException {
    this.database = database;
    Path own = Path.of(BankLoad.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    classes = jar + File.pathSeparator + own;
  }

  /** How many questions, and the milliseconds that each way took. */
  record Result(int questions, Map<Way, Samples> millis) {
    Samples of(Way way) {
      return Objects.requireNonNull(millis.get(way));
    }

    /** What the packs add to a start. */
    double added() {
      return of(Way.START).median() - of(Way.DATABASE).median();
    }
  }

  private record Load(double millis, int read) {}

  Result run() throws IOException, InterruptedException {
    Map<Way, List<Double>> millis = new EnumMap<>(Way.class);
    int questions = 0;
    for (int i = 0; i < STARTS; i++) {
      for (Way way : Way.values()) {
        Load load = load(way);
        millis.computeIfAbsent(way, first -> new ArrayList<>()).add(load.millis());
        questions = way == Way.PACKS ? load.read() : questions;
      }
    }
    return new Result(
        questions,
        millis.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, all -> Samples.of(all.getValue()))));
  }

  private Load load(Way way) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JAVA, "-cp", classes, BankLoad.class.getName(), way.name(), database)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String[] words = String.valueOf(lines.readLine()).split(" ");
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "the packs could not be loaded: " + String.join(" ", words));
      }
      return new Load(Long.parseLong(words[0]) / 1e6, Integer.parseInt(words[1]));
    }
  }
}
