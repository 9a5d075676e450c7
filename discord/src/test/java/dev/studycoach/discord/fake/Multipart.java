package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.studycoach.fake.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart body taken apart: the JSON in {@code payload_json} and the files beside it. */
record Multipart(JsonNode payload, List<FakeFile> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private record Part(String head, String latin) {
    /** Latin-1 keeps every byte as one character. */
    byte[] bytes() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    Optional<String> found(Pattern pattern) {
      Matcher matcher = pattern.matcher(head);
      return matcher.find() ? Optional.of(utf8(matcher.group(1))) : Optional.empty();
    }

    private static String utf8(String latin) {
      return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  static Multipart parse(String contentType, byte[] raw) {
    Map<String, Part> parts = parts(contentType, raw);
    Part payload = parts.remove("payload_json");
    JsonNode json = payload == null ? MissingNode.getInstance() : Json.read(payload.bytes());
    return new Multipart(
        json, parts.entrySet().stream().map(e -> file(json, e.getKey(), e.getValue())).toList());
  }

  private static Map<String, Part> parts(String contentType, byte[] raw) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    Map<String, Part> parts = new LinkedHashMap<>();
    if (boundary.find()) {
      String text = "\r\n" + new String(raw, StandardCharsets.ISO_8859_1);
      for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
        addPart(parts, part);
      }
    }
    return parts;
  }

  private static void addPart(Map<String, Part> parts, String text) {
    int blank = text.indexOf("\r\n\r\n");
    if (blank >= 0) {
      Part part = new Part(text.substring(0, blank), text.substring(blank + 4));
      part.found(NAME).ifPresent(name -> parts.put(name, part));
    }
  }

  /** The number in {@code files[0]} is the id under which the JSON describes the file. */
  private static FakeFile file(JsonNode payload, String field, Part part) {
    String number = field.replaceAll("\\D", "");
    String description =
        Json.stream(payload.findPath("attachments"))
            .filter(attachment -> attachment.path("id").asText().equals(number))
            .map(attachment -> attachment.path("description").asText(""))
            .findFirst()
            .orElse("");
    return new FakeFile(
        part.found(FILE_NAME).orElse(field), ByteBuffer.wrap(part.bytes()), description);
  }
}
