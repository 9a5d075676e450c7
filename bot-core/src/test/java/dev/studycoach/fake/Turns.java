package dev.studycoach.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One turn at a time for everybody; who waits for something is woken by the end of each turn. */
public final class Turns {
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  public void run(Runnable act) {
    lock.lock();
    try {
      act.run();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  public <T> T get(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** What {@code look} finds before the patience ends. */
  public <T> Optional<T> within(Duration patience, Supplier<Optional<T>> look) {
    lock.lock();
    try {
      return waiting(patience.toNanos(), look);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What {@code look} finds.
   *
   * @throws AssertionError after that long, saying what was waited for and what was seen instead
   */
  public <T> T await(String what, Supplier<Optional<T>> look, Supplier<String> seen) {
    return within(PATIENCE, look)
        .orElseThrow(
            () ->
                new AssertionError(
                    "Waited " + PATIENCE.toSeconds() + " s for " + what + ". Seen: " + get(seen)));
  }

  private <T> Optional<T> waiting(long nanos, Supplier<Optional<T>> look)
      throws InterruptedException {
    Optional<T> found = look.get();
    long left = nanos;
    while (found.isEmpty() && left > 0) {
      left = changed.awaitNanos(left);
      found = look.get();
    }
    return found;
  }
}
