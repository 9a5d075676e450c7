package dev.studycoach.oauth;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;

/** As whom a platform knows the app that asks for tokens (RFC 6749, section 2.3.1). */
public record Client(String id, String secret) {
  /**
   * @throws ConnectionException if a setting is missing
   */
  public static Client of(Settings settings, String id, String secret) {
    return new Client(settings.require(id), settings.require(secret));
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return id;
  }
}
