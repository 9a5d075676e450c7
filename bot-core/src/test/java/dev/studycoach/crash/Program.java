package dev.studycoach.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.studycoach.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The finished jar in a process of its own. */
public final class Program implements AutoCloseable {
  private static final List<String> COMMAND =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-jar");
  private static final int PATIENCE_SECONDS = 60;
  private static final int LOOK_MILLIS = 20;

  private final Process process;
  private final Path output;

  private Program(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param jar its name in the folder {@code target}
   * @param folder for the data, and for what it prints
   */
  public static Program start(String jar, Settings settings, Path folder, String... arguments)
      throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(COMMAND))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.command().add(Path.of("target", jar).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("STUDY_COACH_"));
    builder.environment().putAll(settings.values());
    builder.environment().put("STUDY_COACH_DATA", folder.resolve("data").toString());
    return new Program(builder.start(), output);
  }

  public String printed() throws IOException {
    return Files.readString(output, UTF_8);
  }

  /** Waits until it has printed these words. */
  public void awaitPrinted(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!printed().contains(words)) {
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new AssertionError("it never printed " + words + " but " + printed());
      }
    }
  }

  /** Ends it at once, with no chance to tidy up. */
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Asks it to end. */
  public void terminate() {
    process.destroy();
  }

  /** Its exit code, once it has ended. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running; what it printed is in " + output);
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    terminate();
    exit();
  }
}
