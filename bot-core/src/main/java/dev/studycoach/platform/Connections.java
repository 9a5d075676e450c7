package dev.studycoach.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a connection to begin and to end. */
public final class Connections {
  private static final int PATIENCE_SECONDS = 60;

  private Connections() {}

  /**
   * @throws ConnectionException if the platform refuses, or says nothing for a minute
   */
  public static void awaitBegin(String platform, CompletableFuture<?> begun) {
    try {
      begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw known(platform, e);
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
  public static void awaitEnd(String platform, CompletableFuture<?> ended)
      throws InterruptedException {
    try {
      ended.get();
    } catch (ExecutionException e) {
      throw known(platform, e);
    }
  }

  private static ConnectionException known(String platform, ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof ConnectionException known
        ? known
        : ConnectionException.unreachable(platform, cause);
  }
}
