package dev.studycoach.platform;

import java.util.Set;

/** A live connection to a platform. */
public interface Session extends AutoCloseable {
  Outbox outbox();

  /**
   * What the coach may not do in the channel but must, overrides included; empty if all is well.
   */
  Set<Permission> missing(String workspace, String channel);

  /** Serves until the platform or the operator ends it. */
  void run() throws InterruptedException;

  @Override
  void close();
}
