package dev.studycoach.path;

import dev.studycoach.exam.Effort;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A way through the exams, with dates: which of them can be taken by the time one is ready for it.
 */
public record StudyPath(List<Step> steps) {
  private static final List<String> LEVELS =
      List.of("Foundational", "Associate", "Specialty", "Professional");

  public StudyPath {
    steps = List.copyOf(steps);
  }

  /**
   * An exam whose last day is over by the time one would be ready gives way to the highest of its
   * successors; one that is not yet open is awaited. No exam comes twice.
   */
  public static StudyPath of(Profile profile, ExamCatalog exams, LocalDate today) {
    List<Step> steps = new ArrayList<>();
    LocalDate from = today;
    for (Stop stop : Stop.of(profile)) {
      Optional<Step> step = step(stop, profile, exams, from).filter(next -> isNew(next, steps));
      step.ifPresent(steps::add);
      from = step.map(Step::by).orElse(from);
    }
    return new StudyPath(steps);
  }

  private static boolean isNew(Step next, List<Step> steps) {
    return steps.stream().noneMatch(step -> step.exam().equals(next.exam()));
  }

  private static Optional<Step> step(
      Stop stop, Profile profile, ExamCatalog exams, LocalDate from) {
    return exams
        .find(stop.code())
        .flatMap(exam -> open(exam, profile, exams, from))
        .map(
            exam ->
                new Step(
                    exam,
                    stop.reason(),
                    Optional.of(stop.code()).filter(code -> !code.equals(exam.code())),
                    weeks(exam, profile, exams),
                    ready(exam, profile, exams, from)));
  }

  /** The exam itself, or whichever follows it; empty if nothing does. */
  private static Optional<Exam> open(
      Exam exam, Profile profile, ExamCatalog exams, LocalDate from) {
    if (!exam.retiredOn(ready(exam, profile, exams, from))) {
      return Optional.of(exam);
    }
    return exam.successors().stream()
        .flatMap(code -> exams.find(code).stream())
        .max(Comparator.comparingInt(next -> LEVELS.indexOf(next.level())))
        .flatMap(next -> open(next, profile, exams, from));
  }

  private static LocalDate ready(Exam exam, Profile profile, ExamCatalog exams, LocalDate from) {
    LocalDate ready = from.plusWeeks(weeks(exam, profile, exams).orElse(0));
    LocalDate first = exam.firstDay();
    return first != null && exam.notYetOn(ready) ? first : ready;
  }

  private static Optional<Integer> weeks(Exam exam, Profile profile, ExamCatalog exams) {
    return exams
        .effort(exam)
        .map(effort -> hours(effort, profile) * 60)
        .map(minutes -> (minutes + profile.weekly() - 1) / profile.weekly());
  }

  /** The least with experience of both kinds, the most with neither. */
  private static int hours(Effort effort, Profile profile) {
    if (profile.experienced()) {
      return effort.least();
    }
    return profile.knowsMachineLearning() || profile.usesAws() ? effort.middle() : effort.most();
  }

  /** The weeks of all steps of which they are known. */
  int weeks() {
    return steps.stream().flatMap(step -> step.weeks().stream()).mapToInt(w -> w).sum();
  }
}
