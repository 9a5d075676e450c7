package dev.studycoach.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A live connection to a platform. */
public interface Session extends AutoCloseable {
  /** Announces the commands; from now on interactions reach the router. */
  void listen();

  Outbox outbox();

  /**
   * What the coach may not do in the channel but must, overrides included; empty if all is well.
   */
  Set<Permission> missing(String workspace, String channel);

  /** Who is in a voice room of this connection now; nobody while the connection is interrupted. */
  default List<Presence> present() {
    return List.of();
  }

  /** Where an owner adds the coach to a workspace. */
  default Optional<URI> invitation() {
    return Optional.empty();
  }

  /**
   * Serves until the platform or the operator ends it.
   *
   * @throws ConnectionException if the platform ended it for good
   */
  void run() throws InterruptedException;

  @Override
  void close();
}
