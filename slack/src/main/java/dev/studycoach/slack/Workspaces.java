package dev.studycoach.slack;

import dev.studycoach.platform.DeliveryException;
import java.util.List;

/** The workspaces that have the coach, and how to speak in each. */
interface Workspaces {
  /**
   * @param bot the user id of the coach there
   */
  record Seat(String token, String bot) {}

  /**
   * @throws DeliveryException if the workspace does not have the coach
   */
  Seat of(String team);

  List<String> teams();

  /** The workspace has taken the coach away. */
  default void forget(String team) {}
}
