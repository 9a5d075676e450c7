package dev.studycoach.community;

/**
 * Somebody of a group, as others may see them.
 *
 * @param name as the platform gave it, which may hold anything
 */
public record Member(long learner, String name) {
  private static final int LONGEST = 32;

  /**
   * The name for a list: one line, without characters that nobody sees or that turn the line
   * around, at most {@value #LONGEST} characters; never empty.
   */
  public String shown() {
    String plain = name.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").replaceAll("\\p{M}{3,}", "").strip();
    if (plain.isEmpty()) {
      return "somebody";
    }
    return plain.codePointCount(0, plain.length()) > LONGEST
        ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)).strip() + "…"
        : plain;
  }
}
