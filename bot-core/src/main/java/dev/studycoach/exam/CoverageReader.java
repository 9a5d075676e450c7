package dev.studycoach.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Turns a file with top-level {@code exam:} and {@code domains:} into a coverage table. */
final class CoverageReader {
  private static final int MOST = 20;
  private static final int WORDS = 200;
  private static final String KEBAB = "(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*";

  private final YamlTree tree;
  private final Exam exam;
  private final List<Problem> problems = new ArrayList<>();

  /** Where each domain and each topic stands. */
  private final Map<String, String> seen = new HashMap<>();

  private CoverageReader(YamlTree tree, Exam exam) {
    this.tree = tree;
    this.exam = exam;
  }

  static boolean describesCoverage(YamlTree tree) {
    return tree.root().has("domains")
        && !tree.root().has("questions")
        && !ExamReader.describesExams(tree);
  }

  /** The table, with nothing counted; a {@link PackException} names all that is wrong with it. */
  static Coverage table(YamlTree tree, ExamCatalog catalog) {
    Fields file = new Fields(tree, "");
    file.allowOnly(Set.of("exam", "domains"));
    String code = file.text("exam", 20).strip();
    Exam exam =
        catalog
            .find(code)
            .orElseThrow(() -> refusal(tree, "/exam", QuestionRules.unknown(code, catalog)));
    return new CoverageReader(tree, exam).table(file);
  }

  private Coverage table(Fields file) {
    List<Coverage.Part> parts = new ArrayList<>();
    each(file, "domains", domain -> parts.add(part(domain)));
    List<Problem> sorted = problems.stream().sorted(Problem.IN_ORDER).toList();
    PackException.throwIfAny(PackSchema.shortened(sorted, tree));
    return new Coverage(exam, parts);
  }

  private Coverage.Part part(Fields fields) {
    fields.allowOnly(Set.of("name", "tasks"));
    List<Coverage.Row> rows = new ArrayList<>();
    each(fields, "tasks", task -> task(task, rows));
    String name = fields.text("name", 75);
    refuseTwin("domain", name, fields.pointer("name"));
    return new Coverage.Part(domain(name, fields.pointer("name")), rows);
  }

  private Domain domain(String name, String pointer) {
    return exam.domain(name)
        .orElseThrow(() -> refusal(tree, pointer, QuestionRules.notInBlueprint(exam, name)));
  }

  private void task(Fields fields, List<Coverage.Row> rows) {
    fields.allowOnly(Set.of("task", "topics"));
    fields.text("task", WORDS);
    each(fields, "topics", topic -> rows.add(row(topic)));
  }

  private Coverage.Row row(Fields fields) {
    fields.allowOnly(Set.of("topic", "about", "target"));
    fields.text("about", WORDS);
    String words = "kebab-case: at most 40 lower-case letters, digits and single hyphens";
    String topic = fields.matching("topic", KEBAB, words);
    refuseTwin("topic", topic, fields.pointer("topic"));
    return new Coverage.Row(topic, fields.whole("target", 1, MOST), 0);
  }

  private void refuseTwin(String kind, String name, String pointer) {
    String other = seen.putIfAbsent(kind + " " + name, pointer);
    if (other != null) {
      String words = "The " + kind + " “" + name + "” stands at line " + tree.line(other);
      throw refusal(tree, pointer, words + " already.");
    }
  }

  /** Goes on after an item that is not in order, to report the others too. */
  private void each(Fields fields, String name, Consumer<Fields> read) {
    for (int i = 0; i < fields.list(name).size(); i++) {
      try {
        read.accept(new Fields(tree, fields.pointer(name) + "/" + i));
      } catch (PackException e) {
        problems.addAll(e.problems());
      }
    }
  }

  private static PackException refusal(YamlTree tree, String pointer, String words) {
    return new PackException(tree.problem(pointer, words));
  }
}
