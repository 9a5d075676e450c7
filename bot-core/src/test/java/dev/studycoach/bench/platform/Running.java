package dev.studycoach.bench.platform;

import dev.studycoach.bench.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A bot's process, from its start to its end. */
final class Running implements AutoCloseable {
  private static final int LAST_WORK_SECONDS = 60;

  private final Process process;
  private final BufferedReader lines;

  Running(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Waits until it says that it is connected. */
  void awaitConnected() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Connected")) {
        return;
      }
    }
    throw new IllegalStateException("the bot ended before it was connected");
  }

  /** Megabytes of the JVM alone, after a full collection. */
  double resident() throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    Process collection =
        new ProcessBuilder(Subject.tool("jcmd"), pid, "GC.run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    if (collection.waitFor() != 0) {
      throw new IllegalStateException("no collection in " + pid);
    }
    return Memory.resident(process.toHandle());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the bot did not end");
    }
  }
}
