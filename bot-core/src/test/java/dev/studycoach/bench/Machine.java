package dev.studycoach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the numbers were measured on; Linux tells. */
public final class Machine {
  private Machine() {}

  /** One line for each thing that matters, the server among them. */
  static String describe(String postgres) throws IOException {
    return describe()
        + "- PostgreSQL: %s, embedded, fsync and synchronous_commit on\n".formatted(postgres);
  }

  /** One line for each thing that matters. */
  public static String describe() throws IOException {
    return """
        - CPU: %s, %d cores
        - Memory: %.1f GiB
        - System: %s %s, %s
        - JVM: %s %s
        """
        .formatted(
            first("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            gibibytes(first("/proc/meminfo", "MemTotal")),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"));
  }

  private static double gibibytes(String kilobytes) {
    return Double.parseDouble(kilobytes.replaceAll("\\D", "")) / (1 << 20);
  }

  private static String first(String file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(file + " has no " + name));
    }
  }
}
