package dev.studycoach.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunningTimeTest {
  private final AtomicLong nanos = new AtomicLong(17);
  private final RunningTime time = new RunningTime(nanos::get);
  private final Instant begun = time.instant();

  private Duration passed(Duration step) {
    nanos.addAndGet(step.toNanos());
    return Duration.between(begun, time.instant());
  }

  @Test
  void aMachineThatRunsIsTimedAsItIs() {
    for (int tick = 1; tick <= 500; tick++) {
      assertThat(passed(Duration.ofMillis(10))).hasMillis(10L * tick);
      time.tick();
    }
  }

  @Test
  void whatAMachineStandsStillForDoesNotCountAndTimeNeverGoesBack() {
    assertThat(passed(Duration.ofSeconds(4))).isEqualTo(RunningTime.LONGEST_TICK);
    time.tick();
    assertThat(passed(Duration.ZERO)).isEqualTo(RunningTime.LONGEST_TICK);
    assertThat(passed(Duration.ofMillis(50))).isEqualTo(RunningTime.LONGEST_TICK.plusMillis(50));
  }
}
