package dev.studycoach.plan;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Effort;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Booking;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.LocalDate;
import java.util.Optional;

/** The words about plans. */
final class PlanViews {
  /** Minutes, as much as a job. */
  private static final int MOST_WEEKLY = 40 * 60;

  static final String NO_DATE =
      "A plan leads up to an exam, and you have no date yet. /exam set takes a code and a date.";

  private PlanViews() {}

  static String noDate(Exam exam, LocalDate today) {
    return "You have no date for "
        + exam.code()
        + " ahead of you"
        + (exam.retiredOn(today)
            ? ", and it can no longer be taken." + followers(exam)
            : ". /exam set " + exam.code() + " with a day sets one.");
  }

  private static String followers(Exam exam) {
    return exam.successors().isEmpty()
        ? ""
        : " What follows it: " + String.join(" or ", exam.successors()) + ".";
  }

  static String noHours(Exam exam, Optional<Effort> effort) {
    return "How many hours a week do you have for "
        + exam.code()
        + "? Write /plan "
        + exam.code()
        + " 6h, or /study goal 6h to keep it."
        + effort.map(hours -> " Guides suggest " + span(hours) + " h in all.").orElse("");
  }

  static Message plan(Prospect prospect, boolean goal) {
    Text body = head(prospect, goal).gap().plus(honestly(prospect));
    if (prospect.days() <= 0) {
      return Message.of(
          title(prospect), Text.of("It is today. You have done your part: go for it!"));
    }
    if (prospect.plan().weeks().isEmpty()) {
      return Message.of(title(prospect), head(prospect, goal).gap().plus(noDays(prospect)));
    }
    return Message.of(
        title(prospect),
        body.plus(PlanWeekViews.weeks(prospect.plan())).gap().plus(foot(prospect, goal)));
  }

  private static String title(Prospect prospect) {
    return "Your plan for " + prospect.exam().code();
  }

  private static Text head(Prospect prospect, boolean goal) {
    long days = prospect.days();
    return Text.of(prospect.common() ? "The group's exam: " : "Exam: ")
        .bold(Dates.day(prospect.basis().exam()))
        .plus(days == 1 ? ", tomorrow" : ", in " + days + " days")
        .plus(". " + Lengths.words(prospect.basis().weekly()) + " a week")
        .plus(goal ? ", your goal." : ".")
        .plus(prospect.nearer().map(nearer -> afterwards(prospect, nearer)).orElse(""));
  }

  private static String afterwards(Prospect prospect, Booking nearer) {
    return " Until "
        + Dates.day(prospect.basis().first().minusDays(1))
        + " these hours are for "
        + nearer.exam()
        + ", which comes first.";
  }

  private static String noDays(Prospect prospect) {
    return "No day is left between the two. /exam move "
        + prospect.exam().code()
        + " with a later day makes room.";
  }

  private static Text honestly(Prospect prospect) {
    if (prospect.basis().studyDays() == 0) {
      return Text.of("What you know by now carries you; these days are for a look back and rest.");
    }
    if (prospect.again()) {
      return Text.of("You have been through all of it once. These weeks are for what was missing.");
    }
    return prospect
        .reckoning()
        .map(reckoning -> honestly(prospect.exam(), reckoning))
        .orElse(
            Text.of("I do not know how many hours such an exam takes, so I cannot say whether")
                .plus(" this is enough."));
  }

  private static Text honestly(Exam exam, Reckoning reckoning) {
    Text times = Text.of(guides(reckoning));
    return switch (reckoning.answer()) {
      case TOO_SHORT -> tooShort(exam, reckoning).plus(times);
      case WITHIN -> Text.EMPTY.bold("The time is enough, if you keep to it. ").plus(times);
      case PLENTY -> Text.EMPTY.bold("You have plenty of time. ").plus(times);
    };
  }

  private static String guides(Reckoning reckoning) {
    return "Guides suggest "
        + span(reckoning.effort())
        + " h in all: you have "
        + (reckoning.done() == 0 ? "" : Lengths.words(reckoning.done()) + " behind you and ")
        + Lengths.words(reckoning.planned())
        + " ahead of you.";
  }

  private static String span(Effort effort) {
    return effort.least() + " to " + effort.most();
  }

  private static Text tooShort(Exam exam, Reckoning reckoning) {
    String said = Lengths.words(reckoning.basis().weekly());
    String needed = Lengths.words(reckoning.neededWeekly());
    return Text.EMPTY
        .bold("The time is too short: ")
        .plus(
            reckoning.neededWeekly() > MOST_WEEKLY
                ? "it would take " + needed + " a week, more than anybody keeps up; you said "
                : "you need " + needed + " a week, you said ")
        .plus(said + ". " + later(exam, reckoning.readyOn(), said));
  }

  private static String later(Exam exam, LocalDate ready, String said) {
    String when = "With " + said + " a week " + Dates.day(ready) + " would do";
    return exam.retiredOn(ready)
        ? when + ", but " + exam.code() + " can no longer be taken then. "
        : when + "; /exam move moves the date. ";
  }

  private static Text foot(Prospect prospect, boolean goal) {
    Text why =
        Text.of(
            prospect.known()
                ? "A domain gets more time the heavier it is and the more you can still win in it:"
                    + " first of all "
                    + prospect.basis().gaps().get(0).domain().name()
                    + "."
                : "I do not know your strengths for this exam yet, so the weights of its domains"
                    + " share the time out.");
    Text mocks =
        prospect.plan().mocks() || prospect.basis().studyDays() < 3
            ? Text.EMPTY
            : Text.of(
                " A full mock exam of "
                    + Lengths.words(prospect.basis().mock())
                    + ", with its mistakes afterwards, does not fit into such weeks; take one on a"
                    + " free day all the same.");
    return why.plus(mocks).line().plus(keep(prospect, goal));
  }

  private static String keep(Prospect prospect, boolean goal) {
    if (prospect.common()) {
      return "/exam set with the same day makes it your own date.";
    }
    return goal
        ? "/exam calendar brings this plan into your calendar."
        : "/study goal "
            + Lengths.words(prospect.basis().weekly()).replace(" ", "").replace("min", "m")
            + " keeps these hours; /exam calendar then brings the plan into your calendar.";
  }
}
