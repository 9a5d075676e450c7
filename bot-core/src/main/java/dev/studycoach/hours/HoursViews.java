package dev.studycoach.hours;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.Panel;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.LocalDate;
import java.util.Map;

/** The words about study hours. */
final class HoursViews {
  static final String NOT_YET =
      "You have no study hours yet. Answer the question that /today shows, or write down what you"
          + " studied, such as /study log 1h30.";

  private HoursViews() {}

  static Message week(StudyWeek week) {
    Text body = Text.EMPTY;
    for (Map.Entry<LocalDate, Integer> day : week.hours().minutes().entrySet()) {
      body = body.bold(Dates.day(day.getKey())).plus(" – " + Lengths.words(day.getValue())).line();
    }
    if (week.hours().total() == 0) {
      return Message.of("No study hours this week yet", ways().plus(plan(week)).plus(timer(week)));
    }
    return Message.of(
        "Your study hours this week",
        body.line()
            .plus("All together: ")
            .plus(done(week))
            .plus(plan(week))
            .plus(kinds(week.balance()))
            .plus(timer(week))
            .gap()
            .italic(rule(week.rules())));
  }

  /** How study counts; the README says the same. */
  private static String rule(StudyRules rules) {
    return "Each question you answer counts as "
        + Practice.EACH_ANSWER.toMinutes()
        + " minutes of practice. Time that overlaps counts once. "
        + rules.enoughMinutes()
        + " minutes earn the study day.";
  }

  private static Text ways() {
    return Text.of(
        "Write them down with /study log 1h30, or let /study start and /study stop take the time."
            + " They also come by themselves while you sit in a study room, alone or with others, and"
            + " with each question you answer. Whoever manages this place chooses with /setup which"
            + " voice rooms these are.");
  }

  /** Such as {@code 2 h 30 min of 8 h}. */
  private static Text done(StudyWeek week) {
    Text done = Text.EMPTY.bold(Lengths.words(week.hours().total()));
    return week.goal() == 0 ? done : done.plus(" of " + Lengths.words(week.goal()));
  }

  /** One line about the week. */
  static Text progress(StudyWeek week) {
    return Text.of("This week: ").plus(done(week)).plus(".");
  }

  private static Text plan(StudyWeek week) {
    if (week.goal() == 0) {
      return Text.EMPTY;
    }
    return Text.EMPTY
        .line()
        .plus(
            week.toGo() == 0
                ? "You have reached your goal."
                : Lengths.words(week.toGo()) + " to go" + pace(week));
  }

  private static String pace(StudyWeek week) {
    int days = week.daysLeft();
    return days == 1
        ? ", and today is the last day."
        : ": about "
            + Lengths.words(each(week.toGo(), days))
            + " on each of the "
            + days
            + " days left.";
  }

  /** In steps of five minutes, rounded up. */
  private static int each(int minutes, int days) {
    return (minutes + 5 * days - 1) / (5 * days) * 5;
  }

  private static Text kinds(Balance balance) {
    Text kinds = Text.EMPTY.line();
    for (Map.Entry<Kind, Integer> kind : balance.minutes().entrySet()) {
      kinds = kinds.line().plus(LogViews.capital(kind.getKey().label()) + ": ");
      kinds = kinds.plus(Lengths.words(kind.getValue()));
    }
    if (balance.unsaid() > 0) {
      kinds =
          kinds
              .line()
              .plus("In study rooms and focus sessions: " + Lengths.words(balance.unsaid()));
    }
    return balance.advised() == 0 ? kinds : kinds.line().plus(advice(balance));
  }

  private static String advice(Balance balance) {
    return "Guides advise half an hour of hands-on work for each hour read or watched, which is "
        + Lengths.words(balance.advised())
        + (balance.missing() == 0
            ? ". You have that."
            : ". " + Lengths.words(balance.missing()) + " more would do it.");
  }

  private static Text timer(StudyWeek week) {
    Timer timer = week.timer();
    if (timer == null) {
      return Text.EMPTY;
    }
    return Text.EMPTY
        .gap()
        .plus(
            timer.stoppedAt() == null
                ? "Your timer is running: " + Lengths.words(timer.ran(week.now())) + " by now."
                : "Your timer waits for you: /study stop asks how much of it was study.");
  }

  static Panel panel(StudyWeek week) {
    Text text = done(week).plus(" this week").plus(plan(week)).plus(timer(week));
    return panel(text, week.timer() != null, week.goal() > 0);
  }

  /** For somebody who has not begun yet. */
  static Panel beginning() {
    return panel(Text.of("None yet."), false, false);
  }

  private static Panel panel(Text text, boolean timed, boolean planned) {
    return Panel.of(
        "Your study hours",
        text,
        timed
            ? Button.of("Stop the timer", Action.of("study.stop"))
            : Button.of("Start the timer", Action.of("study.start")),
        Button.of("Write hours down", Action.of("study.log.ask")),
        Button.of(planned ? "Change my goal" : "Set a weekly goal", Action.of("study.goal.ask")));
  }
}
