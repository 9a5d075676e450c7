package dev.studycoach.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection from its beginning to its end, as a client library tells it on its own threads. */
public final class Lifetime {
  private static final int PATIENCE_SECONDS = 60;

  private final String platform;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  public Lifetime(String platform) {
    this.platform = platform;
  }

  public void begin() {
    begun.complete(null);
  }

  /** As the operator wished. */
  public void end() {
    ended.complete(null);
  }

  /** For good, by the platform. */
  public void end(ConnectionException why) {
    ended.completeExceptionally(why);
  }

  /**
   * Waits until it has begun, or has ended already.
   *
   * @throws ConnectionException if the platform refuses, or says nothing for a minute
   */
  public void awaitBegin() {
    try {
      CompletableFuture.anyOf(begun, ended).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw known(e);
    } catch (TimeoutException e) {
      throw ConnectionException.unreachable(platform, new TimeoutException("no answer"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectionException.unreachable(platform, e);
    }
  }

  /**
   * @throws ConnectionException if the platform ended it
   */
  public void awaitEnd() throws InterruptedException {
    try {
      ended.get();
    } catch (ExecutionException e) {
      throw known(e);
    }
  }

  private ConnectionException known(ExecutionException e) {
    return e.getCause() instanceof ConnectionException why
        ? why
        : ConnectionException.unreachable(platform, e);
  }
}
