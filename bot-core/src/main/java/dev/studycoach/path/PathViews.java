package dev.studycoach.path;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Form.Field;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.util.List;

/** The words about ways through the exams. */
final class PathViews {
  private static final String YEARS =
      "• Years with machine learning: a number, such as 0, 1.5 or 2";
  private static final String AWS = "• AWS: never, sometimes or regularly";
  private static final String ROLE = "• Work: data, developer, cloud or other";
  private static final String HOURS = "• Hours a week: from half an hour on, such as 6 or 4h30";

  private PathViews() {}

  static Message ask() {
    return Message.of(
            "Which exam first?",
            "Four short questions, and I suggest a path through the exams of the AWS"
                + " machine-learning path. I keep none of your answers.")
        .with(again("Answer them", Draft.EMPTY));
  }

  private static Button again(String label, Draft draft) {
    return Button.primary(label, Action.of("path.form", draft.arguments()));
  }

  static Form form(Draft draft) {
    return new Form(
        Action.of("path.done"),
        "Your path",
        List.of(
            Field.line(
                "years",
                "Years with machine learning, such as 0 or 2",
                draft.years().map(Draft::plain).orElse("")),
            Field.line(
                "aws",
                "AWS: never, sometimes or regularly",
                draft.aws().map(AwsUse::word).orElse("")),
            Field.line(
                "role",
                "Work: data, developer, cloud or other",
                draft.role().map(Role::word).orElse("")),
            Field.line("hours", "Hours a week, such as 6", draft.hours().orElse(""))));
  }

  /** What could not be read; the rest stands in the form again. */
  static Message unread(Draft draft) {
    Text body = Text.of("I could not read all of it:");
    body = draft.years().isPresent() ? body : body.line().plus(YEARS);
    body = draft.aws().isPresent() ? body : body.line().plus(AWS);
    body = draft.role().isPresent() ? body : body.line().plus(ROLE);
    body = draft.weekly().isPresent() ? body : body.line().plus(HOURS);
    return Message.of("Almost there", body.gap().plus("The rest is kept in the form."))
        .with(again("Fill in what is missing", draft));
  }

  static Message path(StudyPath path, Profile profile, Draft draft) {
    Text body = Text.EMPTY;
    int number = 1;
    for (Step step : path.steps()) {
      body = (body.isEmpty() ? body : body.gap()).plus(number++ + ". ").plus(step(step));
    }
    return Message.of(title(path), body.gap().plus(foot(path, profile)))
        .with(Button.of("Change my answers", Action.of("path.form", draft.arguments())));
  }

  private static String title(StudyPath path) {
    int count = path.steps().size();
    return "Your path: "
        + (count == 1 ? "one exam" : count + " exams")
        + ", about "
        + weeks(path.weeks());
  }

  private static String weeks(int weeks) {
    return weeks == 1 ? "1 week" : weeks + " weeks";
  }

  private static Text step(Step step) {
    return Text.EMPTY
        .bold(step.exam().code())
        .plus(" " + step.exam().title())
        .line()
        .plus(step.weeks().map(w -> "About " + weeks(w) + ", until ").orElse("From "))
        .plus(Dates.day(step.by()) + ". ")
        .plus(why(step.reason()))
        .plus(step.instead().map(code -> " " + code + instead(step)).orElse(""));
  }

  private static String instead(Step step) {
    return " can no longer be taken by then; " + step.exam().code() + " follows it.";
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case EXPERIENCED ->
          "You have two years of machine learning or more and work with AWS regularly, so you need"
              + " no detour.";
      case NEW_TO_AWS -> "AWS is new to you: this shows what there is and how it fits together.";
      case NEW_TO_ML -> "A short start with the words and ideas of machine learning.";
      case WITHOUT_CODE -> "It shows what AI can do and where its limits are, without any code.";
      case AWS_BASE -> "It makes you at home in the services on which machine learning runs.";
      case BUILDING -> "Here you learn to build, run and watch models on AWS.";
      case GOAL -> "The hardest comes last, when the ground is firm.";
    };
  }

  private static String foot(StudyPath path, Profile profile) {
    String first = path.steps().stream().findFirst().map(Step::exam).map(Exam::code).orElse("CODE");
    return "The weeks follow from what study guides suggest and "
        + Lengths.words(profile.weekly())
        + " a week; no vendor promises them. Passed an exam already? Leave it out. /exam set "
        + first
        + " with a day begins, then /plan shares the weeks out.";
  }
}
