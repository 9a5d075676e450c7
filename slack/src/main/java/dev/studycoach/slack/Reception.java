package dev.studycoach.slack;

import com.sun.net.httpserver.HttpExchange;
import dev.studycoach.platform.DeliveryException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an admin installs the coach: off to Slack with a secret in a cookie, and back with the same
 * secret and a code. Another browser has no such cookie.
 */
record Reception(SlackSettings settings, Installations installations) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String COOKIE = "study-coach-state=";

  void install(HttpExchange http) throws IOException {
    String state = UUID.randomUUID().toString();
    http.getResponseHeaders()
        .set("Set-Cookie", COOKIE + state + "; Path=/slack; Max-Age=600; HttpOnly; SameSite=Lax");
    redirect(
        http,
        settings.url()
            + "oauth/v2/authorize?client_id="
            + encoded(settings.require(SlackSettings.CLIENT_ID))
            + "&scope="
            + encoded(String.join(",", Manifest.SCOPES))
            + "&state="
            + state);
  }

  void installed(HttpExchange http) throws IOException {
    Map<String, String> query = query(http);
    String cookie = Optional.ofNullable(http.getRequestHeaders().getFirst("Cookie")).orElse("");
    String state = query.getOrDefault("state", "");
    boolean ours = !state.isEmpty() && Arrays.asList(cookie.split("; *")).contains(COOKIE + state);
    if (ours && query.containsKey("code")) {
      install(http, query.get("code"));
    } else {
      http.sendResponseHeaders(400, -1);
      http.close();
    }
  }

  /** From here on Slack shows the coach. */
  private void install(HttpExchange http, String code) throws IOException {
    try {
      String team = installations.install(code);
      redirect(http, settings.url() + "app_redirect?team=" + encoded(team));
    } catch (DeliveryException refused) {
      LOG.warn("not installed: {}", refused.getMessage());
      http.sendResponseHeaders(refused.passing() ? 503 : 400, -1);
      http.close();
    }
  }

  private static Map<String, String> query(HttpExchange http) {
    String query = Optional.ofNullable(http.getRequestURI().getQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void redirect(HttpExchange http, String url) throws IOException {
    http.getResponseHeaders().set("Location", url);
    http.sendResponseHeaders(302, -1);
    http.close();
  }
}
