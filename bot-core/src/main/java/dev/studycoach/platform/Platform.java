package dev.studycoach.platform;

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
}
