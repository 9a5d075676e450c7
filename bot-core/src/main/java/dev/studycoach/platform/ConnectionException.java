package dev.studycoach.platform;

import java.util.List;
import java.util.stream.Collectors;

/** A platform does not let the coach in; the message says what the operator can do. */
public final class ConnectionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }

  private ConnectionException(String message) {
    super(message);
  }

  public static ConnectionException missing(String setting) {
    return new ConnectionException(
        setting + " is not set. The README says where its value comes from.");
  }

  public static ConnectionException wrong(String setting, String value, String example) {
    return new ConnectionException(
        "I cannot read " + setting + " “" + value + "”. Write it like " + example + ".");
  }

  /** A secret that cannot be one, and is nowhere repeated. */
  public static ConnectionException malformed(String setting, String example) {
    return new ConnectionException("I cannot read " + setting + ". Write it like " + example + ".");
  }

  /** What the coach locked away does not open. */
  public static ConnectionException noKey(String setting) {
    return new ConnectionException(
        "I cannot open what I locked away. Put the key that was used then behind a comma in "
            + setting
            + ".");
  }

  public static ConnectionException taken(String setting, int port) {
    return new ConnectionException(
        "Something else listens on port " + port + ". Set " + setting + " to another one.");
  }

  /** The platform does not take the secret in a setting, which is nowhere repeated. */
  public static ConnectionException refused(String setting) {
    return new ConnectionException(
        setting + " was refused. Make a new one where the platform shows it, and set it again.");
  }

  /** The platform does not take the coach's token any more, in its own words for why. */
  public static ConnectionException lost(String place, Throwable cause) {
    return new ConnectionException(
        place
            + " does not let the coach in any more: "
            + cause.getMessage()
            + ". Install the app there again.",
        cause);
  }

  /** Nobody has the coach, and nobody can have it without a setting. */
  public static ConnectionException closed(String setting) {
    return new ConnectionException(
        "No workspace has the coach yet, and nobody can add it: " + setting + " is not set.");
  }

  /** Several things are wrong at once. */
  public static ConnectionException all(List<ConnectionException> wrong) {
    return new ConnectionException(
        wrong.stream().map(Throwable::getMessage).collect(Collectors.joining(" ")));
  }

  /** The platform has not granted what the coach needs. */
  public static ConnectionException notGranted(String platform, String rights) {
    return new ConnectionException(
        platform + " has not granted " + rights + ". Grant it and install the app again.");
  }

  /** The platform ended the connection for good, with its own words for why. */
  public static ConnectionException ended(String platform, String why) {
    return new ConnectionException(platform + " ended the connection for good: " + why);
  }

  public static ConnectionException unreachable(String platform, Throwable cause) {
    return new ConnectionException(
        platform + " cannot be reached: " + cause.getMessage() + ". Is the network up?", cause);
  }
}
