package dev.studycoach.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again in this process alone; what fails is logged and tried anew. */
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration LAST_BEAT = Duration.ofSeconds(5);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /** Begins at once. */
  public static Pulse start(Runnable beat, Duration every) {
    Pulse pulse = new Pulse(beat, every);
    pulse.thread.start();
    return pulse;
  }

  private Pulse(Runnable beat, Duration every) {
    thread = new Thread(() -> run(beat, every), "pulse");
  }

  private void run(Runnable beat, Duration every) {
    try {
      do {
        safely(beat);
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.warn("the pulse was interrupted", e);
    }
  }

  private static void safely(Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException failure) {
      LOG.warn("a beat was left out", failure);
    }
  }

  /** Lets a running beat finish. */
  @Override
  public void close() throws InterruptedException {
    stopped.countDown();
    thread.join(LAST_BEAT.toMillis());
  }
}
