package dev.studycoach.platform;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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
   * @param ask asks by the secret, or throws a {@link DeliveryException}
   * @param right whether the answer is one to this kind of token
   * @throws ConnectionException if it is refused, or the platform cannot be reached
   */
  public <T> T known(String platform, Function<String, T> ask, Predicate<T> right) {
    try {
      return Optional.of(ask.apply(value))
          .filter(right)
          .orElseThrow(() -> ConnectionException.refused(setting));
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
