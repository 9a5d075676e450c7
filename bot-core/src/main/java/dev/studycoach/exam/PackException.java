package dev.studycoach.exam;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with every problem that stands in the way, ready to be printed. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // records of text; never written
  private final List<Problem> problems;

  PackException(Problem problem) {
    this(List.of(problem));
  }

  PackException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  static void throwIfAny(List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      throw new PackException(errors);
    }
  }
}
