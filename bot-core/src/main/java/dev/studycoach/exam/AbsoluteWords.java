package dev.studycoach.exam;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How many options hold a word such as "always" or "never". Where wrong options have them more
 * often, they give the key away.
 *
 * @param keys the correct options
 * @param inKeys those of them with at least one such word
 * @param distractors the wrong options
 * @param inDistractors those of them with at least one such word
 */
public record AbsoluteWords(int keys, int inKeys, int distractors, int inDistractors) {
  /** Not where it is part of a term such as read-only. */
  private static final Pattern WORD =
      Pattern.compile("(?i)(?<![\\w-])(always|never|only|must|all|any)(?![\\w-])");

  static AbsoluteWords of(List<Question> questions) {
    return new AbsoluteWords(
        count(questions, true, false),
        count(questions, true, true),
        count(questions, false, false),
        count(questions, false, true));
  }

  /** From 0 to 100. */
  public double percentOfKeys() {
    return Figures.percent(inKeys, keys);
  }

  /** From 0 to 100. */
  public double percentOfDistractors() {
    return Figures.percent(inDistractors, distractors);
  }

  private static int count(List<Question> questions, boolean correct, boolean absolute) {
    return (int)
        questions.stream()
            .flatMap(question -> question.options().stream())
            .filter(option -> option.correct() == correct)
            .filter(option -> !absolute || WORD.matcher(option.text()).find())
            .count();
  }
}
