package dev.studycoach.bench.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/** One bot, started anew on a platform of its own, used for a while, and weighed. */
record Trial<A extends Act>(Subject subject, Ground<A> ground, InstantSource clock) {
  /**
   * @param started seconds from the start of the process to the first acknowledgement
   * @param connected seconds from the bot's first request to the platform to the same
   * @param megabytes resident memory of the JVM after the load
   */
  record Result(
      Subject subject, double started, double connected, Load.Result load, double megabytes) {}

  Result run(Path folder) throws IOException, InterruptedException, ExecutionException {
    Instant begin = clock.instant();
    try (Running bot = subject.start(folder, ground.environment())) {
      bot.awaitConnected();
      ground.greet();
      Instant ready = clock.instant();
      Instant connect = ground.firstRequest();
      Load.Result load = new Load<>(ground.members(subject.asks()), subject).run();
      return new Result(
          subject, seconds(begin, ready), seconds(connect, ready), load, bot.resident());
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
