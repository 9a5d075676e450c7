package dev.studycoach.examdate;

import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** On which days an exam can be taken, and by whom. */
final class BookingRules {
  private static final int LONGEST_YEARS = 3;

  private final Results results;
  private final ExamCatalog exams;

  BookingRules(Jdbi jdbi, ExamCatalog exams) {
    this.results = new Results(jdbi);
    this.exams = exams;
  }

  /**
   * @throws Refusal if nobody can take the exam then
   */
  void check(Exam exam, ExamDay date, Instant now) {
    LocalDate day = date.day();
    if (date.past(now)) {
      throw new Refusal(ExamDateViews.past(exam, date, now.atZone(date.zone()).toLocalDate()));
    }
    if (day.minusYears(LONGEST_YEARS).isAfter(now.atZone(date.zone()).toLocalDate())) {
      throw new Refusal(ExamDateViews.tooFar(day));
    }
    ExamDateViews.outside(exam, day, before(exam, day))
        .ifPresent(
            words -> {
              throw new Refusal(words);
            });
  }

  /**
   * @param verb of the command that takes a date
   * @throws Refusal if it is too early for another try
   */
  void checkRetake(String verb, long learner, Exam exam, ExamDay date) {
    results
        .lastTry(learner, exam)
        .filter(tried -> Retake.waitingDays(exam) > 0)
        .map(tried -> tried.plusDays(Retake.waitingDays(exam)))
        .filter(date.day()::isBefore)
        .ifPresent(
            earliest -> {
              throw new Refusal(RetakeViews.tooEarly(verb, exam, earliest));
            });
  }

  /** Exams that this one follows and that can still be taken on a day. */
  private List<Exam> before(Exam exam, LocalDate day) {
    return exams.all().stream()
        .filter(other -> other.successors().contains(exam.code()))
        .filter(other -> !other.retiredOn(day) && !other.notYetOn(day))
        .toList();
  }
}
