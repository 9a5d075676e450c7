package dev.studycoach.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interactions that a platform is promised an answer to, worked on by a few threads. */
public final class UnderWay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);
  private static final int THREADS = 16;
  private static final Duration LAST_WORK = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final Map<String, Promise> open = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** One interaction. */
  public interface Promise {
    /** Completes once nothing more will be said. */
    CompletableFuture<Void> done();

    /** Tells whoever waits that no answer will come. */
    void giveUp();
  }

  public ExecutorService workers() {
    return workers;
  }

  /**
   * Whether this is the first to answer the interaction, which it shall do unless the process ends;
   * a copy of what is under way is left to the first.
   */
  public boolean begin(String id, Promise promise) {
    return !closed && open.putIfAbsent(id, promise) == null;
  }

  /** Nothing more will be said. */
  public void end(String id) {
    open.remove(id);
  }

  /** Takes on nothing more, waits a little for what was begun, and excuses the rest. */
  @Override
  public void close() {
    closed = true;
    if (!settled(LAST_WORK)) {
      LOG.warn("{} interactions are given up", open.size());
      open.values().forEach(Promise::giveUp);
      settled(LAST_WORDS);
    }
    workers.shutdownNow();
  }

  private boolean settled(Duration patience) {
    CompletableFuture<?>[] all =
        open.values().stream().map(Promise::done).toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(all)
        .thenApply(done -> true)
        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
