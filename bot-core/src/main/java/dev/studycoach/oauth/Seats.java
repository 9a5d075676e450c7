package dev.studycoach.oauth;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;
import java.util.Optional;

/** The workspaces that have the coach, and how it speaks in each. */
public interface Seats {
  /**
   * The coach's place in a workspace.
   *
   * @param token with which it speaks there
   * @param bot the id of its own user there
   */
  record Seat(String workspace, String token, String bot) {
    /** Not the token. */
    @Override
    public String toString() {
      return workspace;
    }
  }

  /**
   * Nothing if the workspace does not have the coach.
   *
   * @throws DeliveryException if it may not speak there now
   */
  Optional<Seat> find(String workspace);

  /**
   * @throws DeliveryException if the workspace does not have the coach, or it may not speak there
   */
  default Seat of(String workspace) {
    return find(workspace).orElseThrow(() -> absent(workspace));
  }

  List<String> workspaces();

  /** The platform says that the workspace has taken the coach away. */
  default void forget(String workspace) {}

  /** A workspace whose operator has set the token. */
  static Seats one(Seat seat) {
    return new Seats() {
      @Override
      public Optional<Seat> find(String workspace) {
        return Optional.of(seat).filter(known -> known.workspace().equals(workspace));
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
