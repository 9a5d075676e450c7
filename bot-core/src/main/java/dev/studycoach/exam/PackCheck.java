package dev.studycoach.exam;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads packs as an untrusting editor would, and says at which line they are not in order. */
public final class PackCheck {
  private final List<Problem> problems;
  private final List<Figures> figures;
  private final List<Coverage> coverage;
  private final List<Located> questions;
  private final int files;

  PackCheck(
      List<Problem> problems,
      List<Figures> figures,
      List<Coverage> coverage,
      List<Located> questions,
      int files) {
    this.problems = problems.stream().distinct().sorted(Problem.IN_ORDER).toList();
    this.figures = List.copyOf(figures);
    this.coverage = List.copyOf(coverage);
    this.questions = List.copyOf(questions);
    this.files = files;
  }

  /**
   * Checks files and folders (searched for *.yaml and *.yml). Whatever they hold, nothing is
   * thrown; a file with a top-level {@code exams:} list adds to the catalogue for this check, and
   * one with top-level {@code exam:} and {@code domains:} is a coverage table.
   */
  public static PackCheck of(ExamCatalog catalog, List<Path> paths) {
    return of(catalog, paths, tree -> true);
  }

  /** The same without the coverage tables, which are for those who write questions. */
  static PackCheck ofPacks(ExamCatalog catalog, List<Path> paths) {
    return of(catalog, paths, tree -> !CoverageReader.describesCoverage(tree));
  }

  private static PackCheck of(ExamCatalog catalog, List<Path> paths, Predicate<YamlTree> wanted) {
    List<Problem> problems = new ArrayList<>();
    List<YamlTree> trees = PackFiles.trees(paths, problems).stream().filter(wanted).toList();
    return new Checking(catalog.plus(trees, problems), problems).of(trees);
  }

  /** What was found, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  /** How the questions are spread: one entry for each exam that they serve, by code. */
  public List<Figures> figures() {
    return figures;
  }

  /** The coverage tables that were found and are in order, with the questions counted. */
  public List<Coverage> coverage() {
    return coverage;
  }

  /** Whether there is no error; warnings are advice. */
  public boolean ok() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /**
   * All problems, the figures, the coverage, and a last line that sums up; lines end with a
   * newline.
   */
  public String report() {
    Stream<String> found = problems.stream().map(Problem::toString);
    Stream<String> spread = figures.stream().map(Figures::report);
    Stream<String> covered = coverage.stream().map(Coverage::report);
    return Stream.of(found, spread, covered, Stream.of(summary()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The questions that could be read, with their places. */
  List<Located> questions() {
    return questions;
  }

  private String summary() {
    int errors = (int) problems.stream().filter(Problem::isError).count();
    String read = count(questions.size(), "question") + " in " + count(files, "file");
    String wrong = count(errors, "error") + ", " + count(problems.size() - errors, "warning");
    return read + ": " + wrong + ".";
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
