package dev.studycoach.platform;

import dev.studycoach.platform.DeliveryException.Obstacle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls of a platform that may ask for patience. Who has to wait holds no thread and hinders no
 * other kind of call; who would wait longer than anybody waits for an answer is given up at once,
 * and never sent after all.
 */
public final class Calls implements AutoCloseable {
  /** With the time that a call itself may take this is less than {@link Delivery} waits. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private static final int THREADS = 24;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** When a kind may be called again, by the clock of {@link System#nanoTime}. */
  private final Map<String, Long> free = new ConcurrentHashMap<>();

  private final AutoCloseable client;
  private final Function<Exception, Optional<String>> retryAfter;

  /** One try. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws Exception;
  }

  /** What is asked of a client. */
  @FunctionalInterface
  public interface Ask<C, T> {
    T of(C client) throws Exception;
  }

  /**
   * @param client by which the calls are made; closed with this
   * @param retryAfter the seconds after which a failure asks for the next try, as the header
   *     Retry-After gives them; empty if it does not ask
   */
  public Calls(AutoCloseable client, Function<Exception, Optional<String>> retryAfter) {
    this.client = client;
    this.retryAfter = retryAfter;
  }

  /**
   * Makes a call, again after the waits that the platform asks for.
   *
   * @param kind of calls that are limited together
   * @return fails with a {@link DeliveryException}
   */
  public <T> CompletableFuture<T> make(String kind, Call<T> call) {
    CompletableFuture<T> done = new CompletableFuture<>();
    begin(kind, call, done, System.nanoTime() + LONGEST_WAIT.toNanos());
    return done;
  }

  private <T> void begin(String kind, Call<T> call, CompletableFuture<T> done, long last) {
    long now = System.nanoTime();
    long start = Math.max(now, free.getOrDefault(kind, now));
    if (start > last) {
      String words = "asked to wait " + TimeUnit.NANOSECONDS.toSeconds(start - now) + " s";
      done.completeExceptionally(new DeliveryException(Obstacle.PASSING, words));
      return;
    }
    try {
      after(start - now).execute(() -> attempt(kind, call, done, last));
    } catch (RejectedExecutionException ending) {
      done.completeExceptionally(failure(ending));
    }
  }

  private Executor after(long nanos) {
    return nanos == 0
        ? threads
        : CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, threads);
  }

  private <T> void attempt(String kind, Call<T> call, CompletableFuture<T> done, long last) {
    try {
      done.complete(call.make());
      free.remove(kind);
    } catch (Exception e) {
      Optional<Long> asked = retryAfter.apply(e).map(Long::valueOf);
      asked.ifPresent(wait -> free.put(kind, System.nanoTime() + TimeUnit.SECONDS.toNanos(wait)));
      if (asked.isPresent()) {
        begin(kind, call, done, last);
      } else {
        done.completeExceptionally(failure(e));
      }
    }
  }

  /**
   * Makes a call here and now.
   *
   * @throws DeliveryException if it fails, however it fails
   */
  public static <T> T once(Call<T> call) {
    try {
      return call.make();
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private static DeliveryException failure(Exception e) {
    return e instanceof DeliveryException known
        ? known
        : new DeliveryException(Obstacle.PASSING, "no answer", e);
  }

  @Override
  public void close() throws Exception {
    threads.shutdownNow();
    client.close();
  }
}
