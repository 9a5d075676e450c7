package dev.studycoach.story;

import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import java.util.Map;

/** The fifty questions that came first, for tests that know which of them is drawn when. */
public final class FirstQuestions {
  private static final Map<String, Integer> COUNTS =
      Map.of("mls-de", 10, "mls-eda", 12, "mls-mod", 18, "mls-ops", 10);

  private FirstQuestions() {}

  public static QuestionBank bank() {
    return QuestionBank.of(
        QuestionBank.load().all().stream().filter(FirstQuestions::early).toList());
  }

  private static boolean early(Question question) {
    int dash = question.id().lastIndexOf('-');
    int number = Integer.parseInt(question.id().substring(dash + 1));
    return number <= COUNTS.getOrDefault(question.id().substring(0, dash), 0);
  }
}
