package dev.studycoach.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process holds in memory, in megabytes, as Linux tells it. */
public final class Memory {
  private Memory() {}

  /** The resident set (VmRSS). */
  public static double resident(ProcessHandle process) {
    return megabytes(process, "status", "VmRSS:");
  }

  /** The resident set with each shared page parted among those who share it (Pss). */
  static double proportional(ProcessHandle process) {
    return megabytes(process, "smaps_rollup", "Pss:");
  }

  private static double megabytes(ProcessHandle process, String file, String name) {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
