package dev.studycoach.chat.markdown;

import java.util.regex.Pattern;

/** Plain words such that Markdown shows them as they are. */
final class Escapes {
  /** A colon before a letter could make an emoji or a link of it. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>\\[\\]@]|:(?!\\s)");

  /**
   * At the start of a line these make headings, lists and small print; a number is disarmed at its
   * full stop, because a backslash before a digit would be shown.
   */
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([ \\t]*)((?=[#+-])|\\d+(?=\\.\\s))");

  private Escapes() {}

  static String escape(String words) {
    String plain = SPECIAL.matcher(words).replaceAll("\\\\$0");
    return LINE_START.matcher(plain).replaceAll("$1$2\\\\");
  }
}
