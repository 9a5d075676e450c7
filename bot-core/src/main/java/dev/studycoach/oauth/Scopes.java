package dev.studycoach.oauth;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import java.util.List;
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
      throw ConnectionException.unreachable(place, e);
    }
  }
}
