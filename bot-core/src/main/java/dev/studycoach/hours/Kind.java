package dev.studycoach.hours;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does when they study. */
public enum Kind {
  READING("reading or watching", "reading|watching"),
  HANDS_ON("hands-on", "hands on|labs?"),
  QUESTIONS("practice questions", "questions|practice"),
  MOCK("mock exam", "mock|practice exam");

  private final String label;
  private final String others;

  /**
   * @param others a pattern of other names
   */
  Kind(String label, String others) {
    this.label = label;
    this.others = others;
  }

  public String label() {
    return label;
  }

  /** The kind that is called so, in capitals or not. */
  static Optional<Kind> read(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(words) || words.matches(kind.others))
        .findFirst();
  }
}
