package dev.studycoach.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;

/**
 * The time in which the machine runs. A busy machine can stand still for seconds; a fake that
 * counted them would blame the coach.
 */
public final class RunningTime implements InstantSource {
  static final Duration LONGEST_TICK = Duration.ofMillis(100);
  private static final long TICK_MILLIS = 10;

  /** Of this machine. */
  public static final InstantSource CLOCK = ticking(new RunningTime(System::nanoTime));

  private final LongSupplier nanos;
  private final Instant begun = Instant.now();
  private final long first;
  private long ticked;
  private long stood;

  RunningTime(LongSupplier nanos) {
    this.nanos = nanos;
    this.first = nanos.getAsLong();
    this.ticked = first;
  }

  private static RunningTime ticking(RunningTime time) {
    TimerTask tick =
        new TimerTask() {
          @Override
          public void run() {
            time.tick();
          }
        };
    new Timer("running-time", true).schedule(tick, 0, TICK_MILLIS);
    return time;
  }

  synchronized void tick() {
    stood += standing();
    ticked = nanos.getAsLong();
  }

  /** For how long no tick has come that should have. */
  private long standing() {
    return Math.max(0, nanos.getAsLong() - ticked - LONGEST_TICK.toNanos());
  }

  @Override
  public synchronized Instant instant() {
    return begun.plusNanos(nanos.getAsLong() - first - stood - standing());
  }
}
