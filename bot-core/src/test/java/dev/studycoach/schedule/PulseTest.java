package dev.studycoach.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {
  @Test
  void aBeatThatFailsDoesNotEndThePulse() throws InterruptedException {
    CountDownLatch beats = new CountDownLatch(3);
    Runnable failing =
        () -> {
          beats.countDown();
          throw new IllegalStateException("a beat on purpose");
        };
    try (Pulse pulse = Pulse.start(failing, Duration.ofMillis(1))) {
      assertThat(beats.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(pulse).isNotNull();
    }
  }

  @Test
  void theEndWaitsForTheBeatThatRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Runnable beat =
        () -> {
          begun.countDown();
          done.incrementAndGet();
        };
    try (Pulse pulse = Pulse.start(beat, Duration.ofDays(1))) {
      begun.await();
      assertThat(pulse).isNotNull();
    }
    assertThat(done).hasValue(1);
  }
}
