package dev.studycoach.platform;

/** A message could not be delivered. */
public final class DeliveryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What stands in the way. */
  public enum Obstacle {
    /** A fault that may pass: try again. */
    PASSING,
    CHANNEL_GONE,
    NOT_ALLOWED,
    /** Somebody removed the message that was to change. */
    MESSAGE_GONE,
    /** The person takes no private messages. */
    CLOSED_TO_MESSAGES
  }

  private final Obstacle obstacle;

  public DeliveryException(Obstacle obstacle, String message) {
    super(message);
    this.obstacle = obstacle;
  }

  public DeliveryException(Obstacle obstacle, String message, Throwable cause) {
    super(message, cause);
    this.obstacle = obstacle;
  }

  public Obstacle obstacle() {
    return obstacle;
  }

  /** Whether another try can help. */
  public boolean passing() {
    return obstacle == Obstacle.PASSING;
  }
}
