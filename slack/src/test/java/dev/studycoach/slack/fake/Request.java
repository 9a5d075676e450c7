package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the app asked.
 *
 * @param method such as {@code chat.postMessage}; else {@code response_url}, {@code upload} or the
 *     path
 * @param path with what came after the question mark left out
 * @param args by name, from a form or from JSON; JSON inside a form is read
 * @param headers by their names in lower case
 */
public record Request(
    String method,
    String path,
    ObjectNode args,
    Map<String, String> headers,
    Body body,
    Instant at) {
  /** The bytes, untouched. */
  public static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** An argument that is a word; empty if it is missing. */
  public String arg(String name) {
    return args.path(name).asText("");
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The token, from the header or the form. */
  public String token() {
    return header("authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()))
        .orElseGet(() -> arg("token"));
  }
}
