package dev.studycoach.platform;

import dev.studycoach.chat.Control.Picker;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A live connection to a platform. */
public interface Session extends AutoCloseable {
  /** Announces the commands; from now on interactions reach the router. */
  void listen();

  Outbox outbox();

  /**
   * What the coach may not do in the channel but must, overrides included; empty if all is well.
   */
  Set<Permission> missing(String workspace, String channel);

  /** What a member can pick with the platform's own pickers. */
  default Set<Picker.Kind> pickers() {
    return EnumSet.allOf(Picker.Kind.class);
  }

  /** Who is in a voice room of this connection now; nobody while the connection is interrupted. */
  default List<Presence> present() {
    return List.of();
  }

  /**
   * These were in a voice room lately, as this process or another was told; a platform that tells
   * only of comings and goings is asked whether they still are.
   */
  default void recall(Supplier<List<String>> people) {}

  /**
   * How it is connected, in words for the operator.
   *
   * @throws ConnectionException if the platform has not granted all that the coach needs
   */
  default String state() {
    return "connected";
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
