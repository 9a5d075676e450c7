package dev.studycoach.platform;

import java.util.Optional;
import java.util.function.Function;

/** A secret that the operator set, by which a platform knows the coach. */
public record Token(String setting, String value) {
  /**
   * @throws ConnectionException if it is not set
   */
  public static Token of(Settings settings, String setting) {
    return new Token(setting, settings.require(setting));
  }

  /**
   * Whom the platform knows by it.
   *
   * @param ask gives nothing for a token of another kind, and throws a {@link DeliveryException} if
   *     the platform says no or nothing
   * @throws ConnectionException if it is refused, or the platform cannot be reached
   */
  public <T> T known(String platform, Function<String, Optional<T>> ask) {
    try {
      return ask.apply(value).orElseThrow(() -> ConnectionException.refused(setting));
    } catch (DeliveryException e) {
      throw e.passing()
          ? ConnectionException.unreachable(platform, e)
          : ConnectionException.refused(setting);
    }
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return setting;
  }
}
