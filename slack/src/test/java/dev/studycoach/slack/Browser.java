package dev.studycoach.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who installs the coach with a browser. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  Browser(String url) {
    this.url = url;
  }

  /**
   * What the coach gave to somebody who begins.
   *
   * @param address where it sent the browser
   * @param cookie what the browser keeps
   * @param state what Slack brings back
   */
  record Ticket(String address, String cookie, String state) {}

  Ticket begin() {
    HttpResponse<String> begun = get(SlackDoor.INSTALL, "");
    String address = header(begun, "Location");
    String cookie = header(begun, "Set-Cookie");
    return new Ticket(
        address,
        cookie.substring(0, cookie.indexOf(';')),
        address.replaceFirst(".*[?&]state=([^&]*).*", "$1"));
  }

  /** From the coach to Slack, and back with a code; gives the address to which that leads. */
  String install(String code) {
    return installed(begin(), code);
  }

  /** The address to which a successful installation leads. */
  String installed(Ticket ticket, String code) {
    String query = "?code=" + code + "&state=" + ticket.state();
    return header(get(SlackDoor.REDIRECT + query, ticket.cookie()), "Location");
  }

  private static String header(HttpResponse<String> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new AssertionError(response + " has no " + name));
  }

  int status(String path, String cookie) {
    return get(path, cookie).statusCode();
  }

  private HttpResponse<String> get(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
