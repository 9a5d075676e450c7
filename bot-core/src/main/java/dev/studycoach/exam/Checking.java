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
    trees.stream().filter(Checking::isPack).forEach(this::read);
    QuestionRules rules = new QuestionRules(catalog);
    questions.forEach(located -> problems.addAll(rules.check(located)));
    problems.addAll(TwinRules.sameIds(questions));
    problems.addAll(TwinRules.similarStems(questions));
    List<Coverage> coverage = coverage(trees);
    return new PackCheck(problems, figures(), coverage, questions, trees.size());
  }

  private static boolean isPack(YamlTree tree) {
    return !ExamReader.describesExams(tree) && !CoverageReader.describesCoverage(tree);
  }

  private List<Coverage> coverage(List<YamlTree> trees) {
    List<YamlTree> tables = trees.stream().filter(CoverageReader::describesCoverage).toList();
    return new CoverageRules(catalog, problems).check(tables, questions);
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
    List<Located> serving = Located.serving(exam, questions);
    if (serving.isEmpty()) {
      return Stream.empty();
    }
    int alike = TwinRules.similarStems(serving).size();
    Figures figures = Figures.of(exam, serving.stream().map(Located::question).toList(), alike);
    BalanceRules.check(figures).forEach(words -> problems.add(advice(serving.get(0), words)));
    return Stream.of(figures);
  }

  /** Advice on the whole stands at the head of the first pack. */
  private static Problem advice(Located first, String words) {
    return first.tree().warning("/exam", words);
  }
}
