package dev.studycoach.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody works as, or wants to. */
public enum Role {
  DATA("data", ".*(\\bdata\\b|scien|machine|\\bml\\b|\\bai\\b|research|model).*"),
  CLOUD("cloud", ".*(cloud|architect|ops|admin|infra|platform|network|secur|\\bsre\\b).*"),
  DEVELOPER("developer", ".*(dev|soft|program|cod(e|ing)|engineer|web|backend|frontend).*"),
  OTHER("other", ".*(other|analy|business|manag|sales|market|product|stud|teach|none|consult).*");

  private final String word;
  private final String pattern;

  /**
   * @param pattern of names of jobs; the first role that fits holds
   */
  Role(String word, String pattern) {
    this.word = word;
    this.pattern = pattern;
  }

  String word() {
    return word;
  }

  static Optional<Role> read(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(role -> words.matches(role.pattern)).findFirst();
  }
}
