package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot asked of the REST interface, for tests to look at.
 *
 * @param path after the version, beginning with a slash: {@code /channels/1/messages}
 * @param headers by lower-case name, the first of each
 * @param body a missing node if there was none
 */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body,
    List<FakeFile> files,
    Instant at) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Method and path, as people write them. */
  public String line() {
    return method + " " + path;
  }
}
