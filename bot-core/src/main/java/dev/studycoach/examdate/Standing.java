package dev.studycoach.examdate;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a learner stands before an exam.
 *
 * @param scores of all domains; first the one in which the most points are still to be won
 */
record Standing(List<Score> scores) {
  /** The answers to a question: how many, and how many of them were right. */
  record Tried(String question, int times, int right) {}

  /**
   * A domain and what was answered in it.
   *
   * @param share of the exam, 0 to 1
   */
  record Score(Domain domain, double share, int answered, int right) {
    /**
     * The share of the exam that is likely to be lost here, 0 to 1. Accuracy by Laplace's rule of
     * succession, (right + 1) / (answered + 2), so that a domain without answers counts as half
     * known.
     */
    double loss() {
      return share * (1 - (right + 1.0) / (answered + 2));
    }
  }

  static Standing of(Exam exam, QuestionBank bank, List<Tried> tried) {
    Map<String, List<Tried>> byDomain =
        tried.stream()
            .flatMap(t -> domain(exam, bank, t).map(domain -> Map.entry(domain, t)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return new Standing(
        exam.domains().stream()
            .map(domain -> score(exam, domain, byDomain.getOrDefault(domain.name(), List.of())))
            .sorted(comparingDouble(Score::loss).reversed())
            .toList());
  }

  private static Stream<String> domain(Exam exam, QuestionBank bank, Tried tried) {
    return bank.find(tried.question()).flatMap((Question q) -> q.domainIn(exam.code())).stream();
  }

  private static Score score(Exam exam, Domain domain, List<Tried> tried) {
    return new Score(
        domain,
        exam.share(domain),
        tried.stream().mapToInt(Tried::times).sum(),
        tried.stream().mapToInt(Tried::right).sum());
  }

  /** Whether there is anything to tell. */
  boolean known() {
    return scores.stream().anyMatch(score -> score.answered() > 0);
  }
}
