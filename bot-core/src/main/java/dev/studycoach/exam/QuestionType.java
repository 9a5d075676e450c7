package dev.studycoach.exam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms a question can take in the real exam, so that a mock exam can say what it leaves out.
 */
public enum QuestionType {
  MULTIPLE_CHOICE,
  MULTIPLE_RESPONSE,
  ORDERING,
  MATCHING;

  /** The word of the catalogue file, such as {@code multiple-choice}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<QuestionType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
