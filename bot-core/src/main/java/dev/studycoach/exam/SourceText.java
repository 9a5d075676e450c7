package dev.studycoach.exam;

import dev.studycoach.exam.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads the text of a file that nobody has looked at yet: a bounded length, strictly UTF-8. */
final class SourceText {
  static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final String MARK = "\uFEFF";

  private SourceText() {}

  /** The text of a file; a {@link PackException} says why it cannot be had. */
  static String of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw problem(path, 1, Files.exists(path) ? "This is no file." : "There is no such file.");
    }
    return decode(path, bytes(path));
  }

  /** The text of a file inside the program. */
  static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** A file inside the program, where the build has put it. */
  static InputStream open(String name) {
    InputStream in = SourceText.class.getResourceAsStream(name);
    return Objects.requireNonNull(in, name + " is missing; build with “mvn package”");
  }

  private static byte[] bytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw problem(path, 1, "The file is larger than 2 MiB; split it into several.");
      }
      return bytes;
    } catch (IOException e) {
      throw problem(path, 1, "The file cannot be read; check that you may open it.");
    }
  }

  private static String decode(Path path, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String words = "This line holds a byte that is no UTF-8; save the file as UTF-8.";
      throw problem(path, lineAt(bytes, in.position()), words);
    }
    return withoutMark(out.flip().toString());
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static PackException problem(Path path, int line, String words) {
    return new PackException(new Problem(path.toString(), line, words, Severity.ERROR));
  }
}
