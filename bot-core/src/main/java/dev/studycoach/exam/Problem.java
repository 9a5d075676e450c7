package dev.studycoach.exam;

import java.util.Comparator;

/**
 * Something wrong in a file, at the line where its author can mend it.
 *
 * @param file the path as it was given, with forward slashes
 * @param line counted from 1
 * @param message one line of plain words; control characters become spaces
 */
public record Problem(String file, int line, String message, Severity severity) {
  /** By file, then line, then words. */
  static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message);

  private static final int LONGEST = 500;

  /** Errors keep a pack out; warnings are advice. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Problem {
    file = clean(file.replace('\\', '/'));
    message = clean(message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** As {@code file:line: message}; the message of a warning says that it is one. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + (isError() ? "" : "Warning: ") + message;
  }

  private static String clean(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
