package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.studycoach.fake.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a {@link Request} of what came in over HTTP. */
final class RequestReader {
  private static final List<String> JSON_IN_FORMS =
      List.of("blocks", "attachments", "metadata", "view", "files");

  private final InstantSource clock;

  RequestReader(InstantSource clock) {
    this.clock = clock;
  }

  Request read(HttpExchange http) throws IOException {
    byte[] body = http.getRequestBody().readAllBytes();
    Map<String, String> headers = headers(http.getRequestHeaders());
    String path = http.getRequestURI().getPath();
    String type = headers.getOrDefault("content-type", "");
    return new Request(
        method(path), path, args(type, body), headers, new Request.Body(body), clock.instant());
  }

  private static String method(String path) {
    if (path.startsWith(WebServer.API)) {
      return path.substring(WebServer.API.length());
    }
    if (path.startsWith(WebServer.RESPONSE)) {
      return "response_url";
    }
    return path.startsWith(WebServer.UPLOAD) ? "upload" : path;
  }

  private static Map<String, String> headers(Headers given) {
    Map<String, String> headers = new LinkedHashMap<>();
    given.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return headers;
  }

  private static ObjectNode args(String type, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    ObjectNode args = type.startsWith("application/x-www-form-urlencoded") ? form(text) : Json.of();
    if (type.startsWith("application/json") && Json.tryRead(text).orElse(Json.NULL).isObject()) {
      args = Json.object(text);
    }
    unfold(args);
    return args;
  }

  static ObjectNode form(String text) {
    ObjectNode form = Json.of();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void unfold(ObjectNode args) {
    for (String name : JSON_IN_FORMS) {
      JsonNode value = args.path(name);
      if (value.isTextual()) {
        Json.tryRead(value.asText()).ifPresent(read -> args.set(name, read));
      }
    }
  }
}
