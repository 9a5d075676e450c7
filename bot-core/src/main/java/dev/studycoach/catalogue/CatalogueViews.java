package dev.studycoach.catalogue;

import static java.util.stream.Collectors.joining;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.Weeks;
import dev.studycoach.time.Dates;
import java.time.LocalDate;
import java.util.List;

/** The words about exams. */
final class CatalogueViews {
  private CatalogueViews() {}

  static Message all(List<Exam> exams, LocalDate today) {
    Text body = Text.EMPTY;
    for (Exam exam : exams) {
      body = body.bold(exam.code()).plus(" " + exam.title() + standing(exam, today)).line();
    }
    return Message.of("Exams", body.line().plus("/exams with a code shows its domains."));
  }

  private static String standing(Exam exam, LocalDate today) {
    if (exam.retiredOn(today)) {
      return " (retired)";
    }
    return exam.notYetOn(today) ? " (not yet open)" : "";
  }

  static Message exam(Exam exam, LocalDate today) {
    Text body = days(exam, today);
    for (Domain domain : exam.domains()) {
      body =
          body.bold(Math.round(100 * exam.share(domain)) + " %").plus(" " + domain.name()).line();
    }
    body = body.line().plus(facts(exam)).plus(advice(exam));
    body = exam.note().isEmpty() ? body : body.line().italic(exam.note());
    return Message.of(exam.code() + " · " + exam.title(), body);
  }

  private static Text days(Exam exam, LocalDate today) {
    Text days = Text.EMPTY;
    if (exam.firstDay() != null && exam.notYetOn(today)) {
      days = days.plus("It can be taken from " + Dates.day(exam.firstDay()) + " on.").line();
    }
    if (exam.lastDay() != null) {
      days =
          exam.retiredOn(today)
              ? days.bold("Retired")
                  .plus(": the last day was " + Dates.day(exam.lastDay()))
                  .plus(". You can still practise it.")
              : days.plus("The last day is " + Dates.day(exam.lastDay()) + ".");
      days = days.plus(successors(exam)).line();
    }
    return days.isEmpty() ? days : days.line();
  }

  private static String successors(Exam exam) {
    return exam.successors().isEmpty()
        ? ""
        : " What follows: " + String.join(" or ", exam.successors()) + ".";
  }

  private static String facts(Exam exam) {
    return exam.questions()
        + " questions ("
        + exam.scored()
        + " count, "
        + exam.unscored()
        + " do not, and nobody tells which) in "
        + minutes(exam)
        + ": "
        + exam.types().stream().map(type -> type.word().replace('-', ' ')).collect(joining(", "))
        + ". Passing score "
        + exam.pass()
        + " on a scale from "
        + exam.scaleLeast()
        + " to "
        + exam.scaleMost()
        + (exam.validityYears() > 0 ? ". Valid for " + exam.validityYears() + " years." : ".");
  }

  private static String minutes(Exam exam) {
    return switch (exam.minutes().size()) {
      case 0 -> "a time not yet published";
      case 1 -> exam.minutes().get(0) + " minutes";
      default ->
          exam.minutes().stream().map(String::valueOf).collect(joining(" or "))
              + " minutes (sources differ)";
    };
  }

  private static Text advice(Exam exam) {
    Weeks weeks = exam.suggestedWeeks();
    return weeks == null
        ? Text.EMPTY
        : Text.EMPTY
            .line()
            .plus("Study guides suggest " + weeks.least() + " to " + weeks.most() + " weeks")
            .plus(" (a guide's advice, not the vendor's).");
  }
}
