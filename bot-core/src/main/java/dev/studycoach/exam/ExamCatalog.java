package dev.studycoach.exam;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The exams the coach knows: the shipped ones, and those that a group adds by a file. */
public final class ExamCatalog {
  private final Map<String, Exam> exams;

  private ExamCatalog(Map<String, Exam> exams) {
    this.exams = exams;
  }

  /** The shipped exams. */
  public static ExamCatalog load() {
    return new ExamCatalog(Map.of()).plus(ExamReader.exams(ShippedFiles.exams()).values());
  }

  /** The exam of this code, in capitals or not. */
  public Optional<Exam> find(String code) {
    return Optional.ofNullable(exams.get(key(code)));
  }

  public List<Exam> all() {
    return List.copyOf(exams.values());
  }

  /**
   * The hours of study that guides suggest for an exam; for one of which they say nothing those for
   * others of its level, and for a professional one those for a specialty. Empty if there are none.
   */
  public Optional<Effort> effort(Exam exam) {
    return Optional.ofNullable(exam.suggestedWeeks())
        .or(() -> advised(exam.level()))
        .or(() -> exam.level().equals("Professional") ? advised("Specialty") : Optional.empty())
        .map(Effort::of);
  }

  private Optional<Weeks> advised(String level) {
    return all().stream()
        .filter(exam -> exam.level().equals(level))
        .flatMap(exam -> Optional.ofNullable(exam.suggestedWeeks()).stream())
        .findFirst();
  }

  /**
   * These exams and those in a group's files. A file or folder (searched for *.yaml and *.yml) may
   * also hold packs; only files with a top-level {@code exams:} list add something.
   *
   * @throws PackException when a file cannot be read, an exam is not in order, or its code is taken
   */
  public ExamCatalog plus(List<Path> paths) {
    List<Problem> problems = new ArrayList<>();
    ExamCatalog more = plus(PackFiles.trees(paths, problems), problems);
    PackException.throwIfAny(problems);
    return more;
  }

  /** These exams and those of the trees; what is wrong goes into {@code problems}. */
  ExamCatalog plus(Collection<YamlTree> trees, List<Problem> problems) {
    ExamCatalog all = this;
    for (YamlTree tree : trees) {
      all = ExamReader.describesExams(tree) ? all.plus(tree, problems) : all;
    }
    return all;
  }

  private ExamCatalog plus(YamlTree tree, List<Problem> problems) {
    try {
      Map<String, Exam> found = ExamReader.exams(tree);
      found.forEach((pointer, exam) -> refuseOther(exam, tree, pointer));
      return plus(found.values());
    } catch (PackException e) {
      problems.addAll(e.problems());
      return this;
    }
  }

  private ExamCatalog plus(Collection<Exam> more) {
    Map<String, Exam> all = new LinkedHashMap<>(exams);
    more.forEach(exam -> all.put(key(exam.code()), exam));
    return new ExamCatalog(all);
  }

  private void refuseOther(Exam exam, YamlTree tree, String pointer) {
    if (find(exam.code()).filter(known -> !known.equals(exam)).isPresent()) {
      String words = "The exam " + exam.code() + " is known already; give yours a code of its own.";
      throw new PackException(tree.problem(pointer + "/code", words));
    }
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
