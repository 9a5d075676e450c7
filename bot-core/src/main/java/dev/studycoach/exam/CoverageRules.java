package dev.studycoach.exam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the questions against the coverage tables that lie beside them. */
final class CoverageRules {
  private final ExamCatalog catalog;
  private final List<Problem> problems;

  /** The table of each exam, by its code, and where it stands. */
  private final Map<String, YamlTree> tables = new HashMap<>();

  CoverageRules(ExamCatalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** The tables that are in order, with the questions counted; the rest goes into the problems. */
  List<Coverage> check(List<YamlTree> trees, List<Located> questions) {
    return trees.stream()
        .flatMap(tree -> table(tree).stream())
        .map(table -> counted(table, questions))
        .toList();
  }

  private Optional<Coverage> table(YamlTree tree) {
    try {
      Coverage table = CoverageReader.table(tree, catalog);
      refuseTwin(table.exam().code(), tree);
      return Optional.of(table);
    } catch (PackException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private void refuseTwin(String code, YamlTree tree) {
    YamlTree other = tables.putIfAbsent(code, tree);
    if (other != null) {
      String place = other.file().replace('\\', '/');
      throw new PackException(
          tree.problem("/exam", code + " has a coverage table already: " + place + "."));
    }
  }

  private Coverage counted(Coverage table, List<Located> questions) {
    List<Located> serving = Located.serving(table.exam(), questions);
    serving.forEach(located -> advice(located, table).ifPresent(problems::add));
    return table.of(serving.stream().map(Located::question).toList());
  }

  private static Optional<Problem> advice(Located located, Coverage table) {
    Optional<String> topic = table.topicOf(located.question());
    return topic.isEmpty()
        ? Optional.of(nowhere(located, table))
        : elsewhere(located, table, topic.get());
  }

  private static Problem nowhere(Located located, Coverage table) {
    String code = table.exam().code();
    return located.warning(
        "/topics",
        "No topic of this question stands in the coverage table of " + code + "; add one.");
  }

  private static Optional<Problem> elsewhere(Located located, Coverage table, String topic) {
    String code = table.exam().code();
    String domain = located.question().domainIn(code).orElseThrow();
    return table
        .domainOf(topic)
        .filter(other -> !other.name().equals(domain))
        .map(
            other ->
                located.warning(
                    "/topics",
                    ("The coverage table of " + code + " has “" + topic + "” under “")
                        + (other.name() + "”, but the question is on “" + domain + "” there.")));
  }
}
