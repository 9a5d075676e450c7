package dev.studycoach.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the questions of one exam are spread, so that a bank has the shape of the exam and no
 * tell-tale.
 *
 * @param questions all questions that serve the exam
 * @param shares one for each domain of the blueprint
 * @param fourOptions the questions with four options, one of them correct; the next two count these
 * @param positions how often the correct option is the first, second, third, fourth
 * @param longest how often the correct option is longer than each of the others
 */
public record Figures(
    Exam exam,
    int questions,
    List<Share> shares,
    int fourOptions,
    List<Integer> positions,
    int longest) {
  public Figures {
    shares = List.copyOf(shares);
    positions = List.copyOf(positions);
  }

  /** The questions of a domain beside what the blueprint asks for. */
  public record Share(Domain domain, int questions, double percent, double blueprintPercent) {}

  static Figures of(Exam exam, List<Question> all) {
    List<Question> four =
        all.stream().filter(q -> q.options().size() == 4 && !q.multiple()).toList();
    return new Figures(
        exam,
        all.size(),
        exam.domains().stream().map(domain -> share(exam, domain, all)).toList(),
        four.size(),
        IntStream.range(0, 4).mapToObj(index -> at(index, four)).toList(),
        (int) four.stream().filter(Figures::keyIsLongest).count());
  }

  /** {@code part} of {@code whole} in percent; 0 of nothing. */
  static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** A few lines to read. */
  public String report() {
    List<String> lines = new ArrayList<>();
    lines.add(exam.code() + ": " + questions + (questions == 1 ? " question" : " questions"));
    shares.forEach(share -> lines.add(line(share)));
    if (fourOptions > 0) {
      lines.add("  " + fourOptions + " with four options and one key");
      lines.add("    key at " + keys());
      lines.add("    key is the longest option in " + count(longest));
    }
    return String.join("\n", lines);
  }

  private String keys() {
    return String.join(
        ", ", IntStream.range(0, 4).mapToObj(i -> "ABCD".charAt(i) + " " + count(at(i))).toList());
  }

  private int at(int index) {
    return positions.get(index);
  }

  private String count(int part) {
    return part + " (" + Math.round(percent(part, fourOptions)) + " %)";
  }

  private static String line(Share share) {
    return String.format(
        Locale.ROOT,
        "  %4d  %3.0f %% (blueprint %.0f %%)  %s",
        share.questions(),
        share.percent(),
        share.blueprintPercent(),
        share.domain().name());
  }

  private static Share share(Exam exam, Domain domain, List<Question> all) {
    int count = (int) all.stream().filter(q -> serves(q, exam, domain)).count();
    return new Share(domain, count, percent(count, all.size()), 100 * exam.share(domain));
  }

  private static boolean serves(Question question, Exam exam, Domain domain) {
    return question.domainIn(exam.code()).filter(domain.name()::equals).isPresent();
  }

  private static int at(int index, List<Question> four) {
    return (int) four.stream().filter(q -> q.options().get(index).correct()).count();
  }

  private static boolean keyIsLongest(Question question) {
    int key = question.letters().indexOf(question.key());
    int length = question.options().get(key).text().length();
    return IntStream.range(0, question.options().size())
        .filter(index -> index != key)
        .allMatch(index -> question.options().get(index).text().length() < length);
  }
}
