package dev.studycoach.slack.bench;

import dev.studycoach.bench.platform.PlatformBenchmark;
import dev.studycoach.bench.platform.Subject;
import java.nio.file.Path;

/**
 * Measures the adapter and writes the report: {@code mvn -q -T1 -Pbenchmark verify -DskipTests}.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * @param arguments the packaged jar and the file for the report
   */
  public static void main(String[] arguments) throws Exception {
    new PlatformBenchmark<>(
            "Slack",
            Subject.coach(Path.of(arguments[0])),
            Subject.bare("bare Bolt app", BareApp.class),
            SlackGround::new)
        .report(Path.of(arguments[1]));
  }
}
