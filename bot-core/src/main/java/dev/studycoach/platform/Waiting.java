package dev.studycoach.platform;

/** Waits in the way that a client library offers; a thread that is interrupted stays so. */
public final class Waiting {
  /** A wait that can be interrupted. */
  @FunctionalInterface
  public interface Wait<T> {
    T done() throws InterruptedException;
  }

  private Waiting() {}

  /**
   * @throws ConnectionException if the thread is interrupted
   */
  public static <T> T until(String platform, Wait<T> ready) {
    try {
      return ready.done();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectionException.unreachable(platform, e);
    }
  }

  /**
   * Ends in good order if there is time for it, else by force.
   *
   * @param ended waits for the end that was asked for, and says whether it came in time
   */
  public static void end(Wait<Boolean> ended, Runnable force) {
    try {
      if (!ended.done()) {
        force.run();
      }
    } catch (InterruptedException e) {
      force.run();
      Thread.currentThread().interrupt();
    }
  }
}
