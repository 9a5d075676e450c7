package dev.studycoach.platform;

import dev.studycoach.routing.CommandSpec;
import java.util.List;
import java.util.Optional;

/** A kind of place where people talk, such as Discord, Slack or the terminal. */
public interface Platform {
  /** A short lower-case name, unique among the platforms; it is written into the database. */
  String name();

  /**
   * Connects. Messages can go out, and nothing is heard yet.
   *
   * @throws ConnectionException if a setting is missing or wrong, or the platform does not let us
   *     in
   */
  Session connect(Host host);

  /** What an admin pastes where the platform registers apps, if it takes such a thing. */
  default Optional<String> manifest(Settings settings, List<CommandSpec> commands) {
    return Optional.empty();
  }
}
