package dev.studycoach.bench;

import dev.studycoach.bench.BankLoad.Way;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the shipped packs of the packaged program in JVMs that have done nothing before. */
final class BankBenchmark {
  static final int STARTS = 11;

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final String classes;

  BankBenchmark(Path jar) throws URISyntaxException {
    Path own = Path.of(BankLoad.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    classes = jar + File.pathSeparator + own;
  }

  /** How many questions, and the milliseconds that each way of reading them took. */
  record Result(int questions, Samples afterExams, Samples first, Samples floor) {}

  private record Load(double millis, int read) {}

  Result run() throws IOException, InterruptedException {
    List<Load> afterExams = new ArrayList<>();
    List<Load> first = new ArrayList<>();
    List<Load> floor = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      afterExams.add(load(Way.AFTER_EXAMS));
      first.add(load(Way.FIRST));
      floor.add(load(Way.FLOOR));
    }
    return new Result(first.get(0).read(), millis(afterExams), millis(first), millis(floor));
  }

  private static Samples millis(List<Load> loads) {
    return Samples.of(loads.stream().map(Load::millis).toList());
  }

  private Load load(Way way) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JAVA, "-cp", classes, BankLoad.class.getName(), way.name())
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
