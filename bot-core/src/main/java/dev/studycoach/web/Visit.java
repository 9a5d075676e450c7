package dev.studycoach.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks over HTTP.
 *
 * @param query what stands behind the question mark, as it was sent
 */
public record Visit(String path, String query, Map<String, List<String>> headers, String body) {
  /** A word of the query; empty if it is missing. */
  public Optional<String> asked(String name) {
    return value(query.split("&"), name)
        .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8));
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** A cookie that this server gave; empty if it is missing. */
  public Optional<String> cookie(String name) {
    return headers.getOrDefault("Cookie", List.of()).stream()
        .flatMap(cookies -> value(cookies.split("; *"), name).stream())
        .findFirst();
  }

  private static Optional<String> value(String[] pairs, String name) {
    return Arrays.stream(pairs)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }
}
