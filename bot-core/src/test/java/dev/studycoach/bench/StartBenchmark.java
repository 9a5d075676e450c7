package dev.studycoach.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Starts the packaged program as its user does, and looks at what it then holds in memory. */
final class StartBenchmark {
  static final int STARTS = 5;

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path jar;
  private final Path folder;

  StartBenchmark(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /** Seconds to the first line and to the first question; megabytes of the JVM and the server. */
  record Start(double greeting, double question, double java, double postgres) {}

  record Result(List<Start> temporary, List<Start> again, Samples bareJvm) {}

  Result run() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    start(Files.createDirectory(folder.resolve("first")), "--data", data.toString());
    return new Result(
        starts("--temporary"), starts("--data", data.toString()), Samples.of(bareJvms()));
  }

  private List<Start> starts(String... flags) throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(start(Files.createTempDirectory(folder, "start"), flags));
    }
    return starts;
  }

  private Start start(Path temporary, String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Djava.io.tmpdir=" + temporary));
    command.addAll(List.of("-jar", jar.toString(), "chat"));
    command.addAll(List.of(flags));
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      double greeting = seconds(begin, lines, "Study Coach");
      double question = seconds(begin, lines, "Question of the day");
      Start start = new Start(greeting, question, java(process), postgres(temporary, flags));
      quit(process);
      return start;
    }
  }

  private static double seconds(long begin, BufferedReader lines, String words) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(words)) {
        return (System.nanoTime() - begin) / 1e9;
      }
    }
    throw new IllegalStateException("the program ended before it said: " + words);
  }

  private static void quit(Process process) throws IOException, InterruptedException {
    process.outputWriter(StandardCharsets.UTF_8).append("/quit\n").close();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the program failed with " + process.exitValue());
    }
  }

  private static double java(Process process) {
    return Memory.resident(process.toHandle());
  }

  private static double postgres(Path temporary, String... flags) {
    Path place = flags.length > 1 ? Path.of(flags[1]) : temporary;
    ProcessHandle server = ProcessHandle.of(Long.parseLong(firstLine(place))).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .mapToDouble(Memory::proportional)
        .sum();
  }

  private static String firstLine(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      Supplier<IllegalStateException> none = () -> new IllegalStateException("no server " + place);
      Path pid = files.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow(none);
      return Files.readAllLines(pid).get(0).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> bareJvms() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      new ProcessBuilder(JAVA, "-version").redirectErrorStream(true).start().waitFor();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return seconds;
  }
}
