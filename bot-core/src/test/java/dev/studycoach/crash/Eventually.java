package dev.studycoach.crash;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until what the coach has heard is so. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LOOK_MILLIS = 5;

  private Eventually() {}

  public static void await(BooleanSupplier wanted) {
    await(wanted, () -> "");
  }

  /**
   * @param seen what there is instead, if it never is so
   */
  public static void await(BooleanSupplier wanted, Supplier<?> seen) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so after " + PATIENCE + " " + seen.get());
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS))
          .join();
    }
  }
}
