package dev.studycoach.examdate;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.time.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words about trying again. */
final class RetakeViews {
  private RetakeViews() {}

  /**
   * @param verdicts that were written down just now; none if the member told none
   */
  static Message retake(Retake retake, Map<String, Verdict> verdicts) {
    Text body = noted(retake, verdicts);
    if (retake.days().isEmpty()) {
      return Message.of("What now?", body.plus(gone(retake)));
    }
    String code = retake.booking().exam();
    Message message =
        Message.of(
            "Your next try",
            body.plus(allowed(retake))
                .plus("Which day do you aim for? With the day comes a new plan.")
                .gap()
                .plus("For any other day write ")
                .code("/exam set " + code)
                .plus(" with it."));
    Message dated = message.with(days(retake));
    return verdicts.isEmpty()
        ? dated.with(Button.of("Add the report", Action.of("exam.report", retake.booking().id())))
        : dated;
  }

  /** What the vendor allows, where that is known. */
  private static Text allowed(Retake retake) {
    String code = retake.booking().exam();
    return retake.waiting()
        ? Text.of("You can take " + code + " again 14 days after the exam, from ")
            .bold(Dates.day(retake.earliest()))
            .plus(" on" + until(retake) + ". ")
        : Text.of("How soon you can take " + code + " again, its vendor says. ");
  }

  /**
   * Somebody who did not pass wants to try again too soon.
   *
   * @param verb of the command that takes another day
   */
  static String tooEarly(String verb, Exam exam, LocalDate earliest) {
    String again =
        exam.code() + " can be taken again 14 days after the last try, from " + Dates.day(earliest);
    return exam.retiredOn(earliest)
        ? again + " on, but then it can no longer be taken." + ExamDateViews.followers(exam)
        : again + " on. /exam " + verb + " " + exam.code() + " " + earliest + " takes that day.";
  }

  private static Button[] days(Retake retake) {
    Booking booking = retake.booking();
    return retake.days().stream()
        .map(
            day ->
                Button.of(
                    Dates.day(day),
                    Action.of("exam.pick", "set", booking.exam(), day, "-", booking.date().zone())))
        .toArray(Button[]::new);
  }

  private static String until(Retake retake) {
    return retake
        .exam()
        .flatMap(exam -> Optional.ofNullable(exam.lastDay()))
        .map(day -> ", until " + Dates.day(day) + " only")
        .orElse("");
  }

  private static Text noted(Retake retake, Map<String, Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return Text.EMPTY;
    }
    String weak =
        retake.exam().stream()
            .flatMap(exam -> exam.domains().stream())
            .filter(domain -> verdicts.get(domain.name()) == Verdict.NEEDS_IMPROVEMENT)
            .map(domain -> domain.name())
            .collect(Collectors.joining(", "));
    return Text.EMPTY.bold("Written down: ").plus(weak + ".").gap();
  }

  private static Text gone(Retake retake) {
    String code = retake.booking().exam();
    String follows = retake.exam().map(ExamDateViews::followers).orElse("");
    return Text.of("You could take " + code + " again from ")
        .bold(Dates.day(retake.earliest()))
        .plus(" on" + (retake.waiting() ? ", 14 days after the exam" : ""))
        .plus(", but then it can no longer be taken." + follows)
        .plus(" What you have learned counts there too; /path shows a way.");
  }
}
