package dev.studycoach.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever asks over HTTP gets.
 *
 * @param status such as 200
 */
public record Answer(int status, Map<String, String> headers, String body) {
  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer of(int status) {
    return new Answer(status, Map.of(), "");
  }

  /**
   * @param type of the body; null: words
   * @param body null: none
   */
  public static Answer of(int status, @Nullable String type, @Nullable String body) {
    return new Answer(
        status,
        Map.of("Content-Type", Objects.requireNonNullElse(type, "text/plain")),
        Objects.requireNonNullElse(body, ""));
  }

  /** What is asked is answered, unless it is garbage. */
  public static Answer unlessGarbage(Callable<Answer> answer) {
    try {
      return answer.call();
    } catch (Exception garbage) {
      LOG.debug("not understood", garbage);
      return of(400);
    }
  }

  /** Sends a browser elsewhere. */
  public static Answer redirect(String address) {
    return of(302).with("Location", address);
  }

  /** Sends a browser elsewhere. */
  public static Answer redirect(String url, Map<String, String> query) {
    String words =
        query.entrySet().stream()
            .map(word -> word.getKey() + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&"));
    return redirect(url + "?" + words);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** With a cookie that comes back from the same browser, for ten minutes, to this path. */
  public Answer cookie(String name, String value, String path) {
    String rules = "; Max-Age=600; Secure; HttpOnly; SameSite=Lax; Path=" + path;
    return with("Set-Cookie", name + "=" + value + rules);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}
