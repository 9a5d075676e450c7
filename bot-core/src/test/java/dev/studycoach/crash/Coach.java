package dev.studycoach.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, until it ends or its death comes. */
final class Coach implements AutoCloseable {
  private static final List<String> PROGRAM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-jar",
          Path.of("target", "study-coach.jar").toString(),
          "chat",
          "--color",
          "never");
  private static final long PATIENCE_SECONDS = 60;

  /** No button has this name, and the coach's saying so shows that all before it is done. */
  private static final String MARK = "mark";

  private static final String MARKED = "no button “" + MARK + "”";
  private static final String END = "(the output has ended)";

  private final Process process;
  private final Path errors;
  private final Death death;
  private final Pace pace;
  private final PrintStream in;
  private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
  private int done;
  private boolean killed;

  private Coach(Process process, Path errors, Death death, Pace pace) {
    this.process = process;
    this.errors = errors;
    this.death = death;
    this.pace = pace;
    this.in = new PrintStream(process.getOutputStream(), true, UTF_8);
  }

  /**
   * Starts a chat.
   *
   * @param errors the file for what it prints to standard error
   */
  static Coach start(Path errors, Death death, Pace pace, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(PROGRAM.stream(), Stream.of(arguments)).toList())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("STUDY_COACH_"));
    Coach coach = new Coach(builder.start(), errors, death, pace);
    Thread reader = new Thread(coach::read, "what the coach prints");
    reader.setDaemon(true);
    reader.start();
    return coach;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(out::add);
    } catch (IOException | UncheckedIOException e) {
      out.add(e.toString());
    } finally {
      out.add(END);
    }
  }

  boolean killed() {
    return killed;
  }

  /** Types the lines; gives what is printed until they are done or death comes, then nothing. */
  List<String> hear(Work work, String... lines) throws InterruptedException {
    if (killed) {
      return List.of();
    }
    List.of(lines).forEach(in::println);
    in.println(MARK);
    return work == death.work() && done++ == death.times() ? die(work) : listen(work);
  }

  private List<String> listen(Work work) throws InterruptedException {
    long begin = System.nanoTime();
    List<String> printed = until(MARKED);
    pace.took(work, System.nanoTime() - begin);
    return printed;
  }

  private List<String> die(Work work) throws InterruptedException {
    long nanos = (long) (death.share() * pace.of(work));
    assertThat(process.waitFor(nanos, TimeUnit.NANOSECONDS)).as(this::died).isFalse();
    kill();
    return until(END);
  }

  /** Ends it at once, with no chance to tidy up; what it has printed can still be read. */
  void kill() throws InterruptedException {
    killed = true;
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Lets it end by itself; its exit code. */
  int quit() throws InterruptedException {
    in.close();
    until(END);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<String> until(String mark) throws InterruptedException {
    List<String> printed = new ArrayList<>();
    for (String line = next(); !line.contains(mark); line = next()) {
      assertThat(line).as(this::died).isNotEqualTo(END);
      printed.add(line);
    }
    return printed;
  }

  private String next() throws InterruptedException {
    String line = out.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return assertThat(line).as("what the coach prints").isNotNull().actual();
  }

  private String died() {
    return "the coach should be running; its errors are in " + errors;
  }

  @Override
  public void close() throws InterruptedException {
    in.close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
