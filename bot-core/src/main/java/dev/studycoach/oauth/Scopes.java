package dev.studycoach.oauth;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the coach asks for, and what a workspace has granted of it (RFC 6749, section 3.3).
 *
 * @param granted asks the platform by workspace, or throws a {@link DeliveryException}
 */
public record Scopes(String platform, List<String> needed, Function<String, List<String>> granted) {
  public Scopes {
    needed = List.copyOf(needed);
  }

  /**
   * @throws DeliveryException if the platform does not tell
   */
  public List<String> missing(String workspace) {
    List<String> has = granted.apply(workspace);
    return needed.stream().filter(scope -> !has.contains(scope)).toList();
  }

  /**
   * Why a platform did not do what needs a scope.
   *
   * @param ask fails for the same reason, if it has not passed meanwhile
   */
  public static ConnectionException refused(
      String platform, String scope, Runnable ask, Exception failure) {
    try {
      ask.run();
      return ConnectionException.unreachable(
          platform, failure instanceof IOException ? failure : passed(failure));
    } catch (DeliveryException e) {
      return e.passing()
          ? ConnectionException.unreachable(platform, e)
          : ConnectionException.notGranted(platform, scope);
    }
  }

  /** A program's own stumble over a fault says nothing of the fault. */
  private static DeliveryException passed(Exception stumble) {
    return new DeliveryException(Obstacle.PASSING, "it answered only when asked again", stumble);
  }

  /**
   * @throws ConnectionException if something is missing anywhere, or the platform does not tell; it
   *     names all places
   */
  public void require(List<String> workspaces) {
    List<ConnectionException> wrong =
        workspaces.stream().flatMap(workspace -> wrong(workspace).stream()).toList();
    if (!wrong.isEmpty()) {
      throw ConnectionException.all(wrong);
    }
  }

  private Optional<ConnectionException> wrong(String workspace) {
    try {
      require(workspace);
      return Optional.empty();
    } catch (ConnectionException e) {
      return Optional.of(e);
    }
  }

  /**
   * @throws ConnectionException if something is missing, or the platform does not tell
   */
  public void require(String workspace) {
    String place = platform + " " + workspace;
    try {
      List<String> missing = missing(workspace);
      if (!missing.isEmpty()) {
        throw ConnectionException.notGranted(place, String.join(", ", missing));
      }
    } catch (DeliveryException e) {
      throw e.passing()
          ? ConnectionException.unreachable(place, e)
          : ConnectionException.lost(place, e);
    }
  }
}
