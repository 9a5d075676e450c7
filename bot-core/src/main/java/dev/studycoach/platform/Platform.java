package dev.studycoach.platform;

import dev.studycoach.routing.Router;

/** A kind of place where people talk, such as Discord, Slack or the terminal. */
public interface Platform {
  /** A short lower-case name, unique among the platforms; it is written into the database. */
  String name();

  /** Connects; from now on interactions may reach the router. */
  Session connect(Router router);
}
