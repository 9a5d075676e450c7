package dev.studycoach.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One run of the pack check, which collects as it goes: schema, then questions, then the whole. */
final class Checking {
  private final ExamCatalog catalog;
  private final List<Problem> problems;
  private final PackSchema schema = new PackSchema();
  private final List<Located> questions = new ArrayList<>();

  Checking(ExamCatalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  PackCheck of(List<YamlTree> trees) {
    trees.stream().filter(tree -> !ExamReader.describesExams(tree)).forEach(this::read);
    QuestionRules rules = new QuestionRules(catalog);
    questions.forEach(located -> problems.addAll(rules.check(located)));
    problems.addAll(TwinRules.sameIds(questions));
    problems.addAll(TwinRules.similarStems(questions));
    return new PackCheck(problems, figures(), questions, trees.size());
  }

  private void read(YamlTree tree) {
    PackSchema.Findings findings = schema.check(tree);
    problems.addAll(findings.problems());
    problems.addAll(unknownExam(tree));
    findings.sound().forEach(index -> read(tree, index));
  }

  private void read(YamlTree tree, int index) {
    List<Problem> found = KeyRules.check(tree, index);
    problems.addAll(found);
    if (found.isEmpty()) {
      questions.add(PackReader.question(tree, index));
    }
  }

  private List<Problem> unknownExam(YamlTree tree) {
    String code = tree.root().path("exam").asText().strip();
    return code.isEmpty() || catalog.find(code).isPresent()
        ? List.of()
        : List.of(tree.problem("/exam", QuestionRules.unknown(code, catalog)));
  }

  private List<Figures> figures() {
    return catalog.all().stream()
        .sorted(Comparator.comparing(Exam::code))
        .flatMap(this::figures)
        .toList();
  }

  private Stream<Figures> figures(Exam exam) {
    List<Located> serving =
        questions.stream().filter(q -> q.question().domainIn(exam.code()).isPresent()).toList();
    if (serving.isEmpty()) {
      return Stream.empty();
    }
    Figures figures = Figures.of(exam, serving.stream().map(Located::question).toList());
    BalanceRules.check(figures).forEach(words -> problems.add(advice(serving.get(0), words)));
    return Stream.of(figures);
  }

  /** Advice on the whole stands at the head of the first pack. */
  private static Problem advice(Located first, String words) {
    return first.tree().warning("/exam", words);
  }
}
