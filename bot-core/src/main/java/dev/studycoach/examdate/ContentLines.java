package dev.studycoach.examdate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/**
 * Folds the long lines of a calendar file (RFC 5545, 3.1). The standard counts octets and keeps
 * characters whole, where the library that writes the file counts otherwise.
 */
final class ContentLines {
  private static final int MOST_OCTETS = 75;
  private static final String FOLD = "\r\n ";

  private ContentLines() {}

  /**
   * @param written lines that end with CRLF, folded in any way or not at all
   */
  static String fold(String written) {
    return written
        .replace(FOLD, "")
        .lines()
        .map(line -> folded(line) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int character : line.codePoints().toArray()) {
      String next = Character.toString(character);
      int more = next.getBytes(UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append(FOLD);
        octets = 1;
      }
      folded.append(next);
      octets += more;
    }
    return folded.toString();
  }
}
