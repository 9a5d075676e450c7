package dev.studycoach.slack.fake;

import dev.studycoach.fake.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Whoever finds the app's request URL, and may post there whatever they like. */
public final class Stranger {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Webhook door;
  private final InstantSource clock;

  Stranger(Webhook door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Anything at all. */
  public Reply post(String type, String body, Map<String, String> headers) {
    return door.send(type, body, headers);
  }

  /** Signed with that secret, some time ago. */
  public Reply signed(String type, String body, String secret, Duration age) {
    return post(type, body, signature(body, secret, age));
  }

  /** The headers of a signature of that age. */
  public Map<String, String> signature(String body, String secret, Duration age) {
    return Signature.headers(secret, clock.instant().minus(age), body);
  }

  /** As Slack looks at times whether the certificate is good. */
  public Reply sslCheck() {
    return post(FORM, "ssl_check=1&token=x", Map.of());
  }

  /** As Slack asks when the request URL is entered. */
  public Reply urlVerification(String challenge, String secret) {
    String body = Json.of("type", "url_verification", "challenge", challenge).toString();
    return signed("application/json", body, secret, Duration.ZERO);
  }
}
