package dev.studycoach.oauth;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;

/** The workspaces that have the coach, and how it speaks in each. */
public interface Seats {
  /**
   * The coach's place in a workspace.
   *
   * @param token with which it speaks there
   * @param bot the id of its own user there
   */
  record Seat(String workspace, String token, String bot) {}

  /**
   * @throws DeliveryException if the workspace does not have the coach
   */
  Seat of(String workspace);

  List<String> workspaces();

  /** The platform says that the workspace has taken the coach away. */
  default void forget(String workspace) {}

  /** A workspace whose operator has set the token. */
  static Seats one(Seat seat) {
    return new Seats() {
      @Override
      public Seat of(String workspace) {
        if (!workspace.equals(seat.workspace())) {
          throw absent(workspace);
        }
        return seat;
      }

      @Override
      public List<String> workspaces() {
        return List.of(seat.workspace());
      }
    };
  }

  /** For a workspace that does not have the coach. */
  static DeliveryException absent(String workspace) {
    return new DeliveryException(Obstacle.NOT_ALLOWED, "not installed in " + workspace);
  }
}
