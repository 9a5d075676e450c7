package dev.studycoach.exam;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the questions of one exam are spread, so that a bank has the shape of the exam and no
 * tell-tale.
 *
 * @param questions all questions that serve the exam
 * @param shares one for each domain of the blueprint
 * @param difficulties how many questions are of difficulty 1, 2, 3
 * @param multiple how many have several correct options
 * @param widest the most that the options of a question differ in length: the longest over the
 *     shortest, at least 1
 * @param alike how many stems are nearly the same as an earlier one
 */
public record Figures(
    Exam exam,
    int questions,
    List<Share> shares,
    List<Integer> difficulties,
    int multiple,
    KeyPlaces keys,
    double widest,
    AbsoluteWords words,
    int alike) {
  public Figures {
    shares = List.copyOf(shares);
    difficulties = List.copyOf(difficulties);
  }

  /** The questions of a domain beside what the blueprint asks for. */
  public record Share(Domain domain, int questions, double percent, double blueprintPercent) {}

  static Figures of(Exam exam, List<Question> all, int alike) {
    return new Figures(
        exam,
        all.size(),
        exam.domains().stream().map(domain -> share(exam, domain, all)).toList(),
        IntStream.rangeClosed(1, 3).mapToObj(difficulty -> count(difficulty, all)).toList(),
        (int) all.stream().filter(Question::multiple).count(),
        KeyPlaces.of(all),
        all.stream().mapToDouble(question -> OptionLengths.of(question).factor()).max().orElse(1),
        AbsoluteWords.of(all),
        alike);
  }

  /** {@code part} of {@code whole} in percent; 0 of nothing. */
  static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** A few lines to read. */
  public String report() {
    return new FigureLines(this).toString();
  }

  private static int count(int difficulty, List<Question> all) {
    return (int) all.stream().filter(q -> q.difficulty() == difficulty).count();
  }

  private static Share share(Exam exam, Domain domain, List<Question> all) {
    int count = (int) all.stream().filter(q -> serves(q, exam, domain)).count();
    return new Share(domain, count, percent(count, all.size()), 100 * exam.share(domain));
  }

  private static boolean serves(Question question, Exam exam, Domain domain) {
    return question.domainIn(exam.code()).filter(domain.name()::equals).isPresent();
  }
}
