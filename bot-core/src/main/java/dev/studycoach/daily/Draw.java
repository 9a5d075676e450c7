package dev.studycoach.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.DomainRotation;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses a group's next question: the domain by the blueprint, in it one that is longest unseen.
 */
record Draw(Question question, String domain) {

  /**
   * @param asked what the group has had, also in other exams: nobody wants yesterday's question
   *     again
   * @param group a number that gives each group an order of its own
   * @return empty if the bank has no question for the exam
   */
  static Optional<Draw> next(Exam exam, QuestionBank bank, List<Asked> asked, long group) {
    List<Domain> stocked =
        exam.domains().stream()
            .filter(domain -> !bank.of(exam.code(), domain.name()).isEmpty())
            .toList();
    if (stocked.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> turns =
        asked.stream()
            .filter(a -> a.item().exam().equals(exam.code()))
            .collect(groupingBy(a -> a.item().domain(), summingInt(Asked::times)));
    String domain = DomainRotation.next(stocked, turns).name();
    return bank.of(exam.code(), domain).stream()
        .min(longestUnseen(asked, group))
        .map(question -> new Draw(question, domain));
  }

  /** New questions first, shuffled for each group; then the one that was asked longest ago. */
  private static Comparator<Question> longestUnseen(List<Asked> asked, long group) {
    Map<String, LocalDate> lastDays =
        asked.stream()
            .collect(
                toMap(a -> a.item().question(), Asked::lastDay, (a, b) -> a.isAfter(b) ? a : b));
    return Comparator.<Question, LocalDate>comparing(
            question -> lastDays.getOrDefault(question.id(), LocalDate.MIN))
        .thenComparing(question -> shuffled(question.id(), group))
        .thenComparing(Question::id);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): near ids land far apart. */
  private static long shuffled(String id, long group) {
    long z = id.hashCode() + group * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  Posting.Item item(String exam) {
    return new Posting.Item(exam, domain, question.id());
  }
}
