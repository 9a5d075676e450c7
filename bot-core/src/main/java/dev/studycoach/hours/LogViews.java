package dev.studycoach.hours;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Form.Field;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words about study that people write down. */
final class LogViews {
  private static final int A_FEW_MINUTES = 10;

  private LogViews() {}

  static Form form() {
    return new Form(
        Action.of("study.log.set"),
        "Write hours down",
        List.of(
            Field.line("time", "How long, such as 90 or 1h30", ""),
            Field.optional("day", "Day, if not today, such as yesterday", ""),
            Field.optional("kind", "Reading, hands-on, questions or mock exam", ""),
            Field.optional("domain", "Domain, such as Modeling", ""),
            Field.optional("note", "A few words of your own", "")));
  }

  static Form goalForm() {
    return new Form(
        Action.of("study.goal.set"),
        "Your weekly goal",
        List.of(Field.line("time", "Hours in a week, such as 8, or none", "")));
  }

  static Message written(Counted counted, StudyWeek week) {
    return counted("Written down: " + Lengths.words(counted.length()), counted, week);
  }

  static Message timed(Counted counted, StudyWeek week) {
    boolean none = counted.length().compareTo(Duration.ofMinutes(1)) < 0;
    String length = none ? "less than a minute" : Lengths.words(counted.length());
    return counted("Timed: " + length, counted, week);
  }

  private static Message counted(String title, Counted counted, StudyWeek week) {
    Text body =
        topic(counted.topic())
            .line()
            .plus(days(counted))
            .plus(known(counted, week.rules()))
            .line()
            .plus(HoursViews.progress(week))
            .plus(earned(counted, week));
    return Message.of(title, body)
        .with(Button.of("Take it back", Action.of("study.undo", counted.entry())));
  }

  static Text topic(Topic topic) {
    Text kind = Text.EMPTY.bold(capital(topic.kind().label()));
    Text about = topic.domain() == null ? kind : kind.plus(" · " + topic.domain());
    return topic.note().isEmpty() ? about : about.plus(" · " + topic.note());
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String days(Counted counted) {
    return counted.parts().size() < 2
        ? counted.parts().keySet().stream().map(Dates::day).collect(Collectors.joining())
        : "In two study days: "
            + counted.parts().entrySet().stream()
                .map(part -> Lengths.words(part.getValue()) + " on " + Dates.day(part.getKey()))
                .collect(Collectors.joining(", "));
  }

  private static Text known(Counted counted, StudyRules rules) {
    if (counted.known() == 0) {
      return Text.EMPTY;
    }
    return Text.EMPTY.line().plus(counted.full() ? full(counted, rules) : overlap(counted));
  }

  private static String full(Counted counted, StudyRules rules) {
    return "A day counts up to "
        + Lengths.words(rules.mostADay())
        + (counted.fresh() == 0
            ? ", and this one is full: nothing was added."
            : ", so your hours grow by " + Lengths.words(counted.fresh()) + ".");
  }

  /** A few minutes are not worth an explanation. */
  private static String overlap(Counted counted) {
    String share =
        counted.fresh() == 0 ? "All of it is" : Lengths.words(counted.known()) + " of it are";
    return counted.known() < A_FEW_MINUTES
        ? share + " counted already."
        : share
            + " counted already. If it was at another time, take it back and say when it began,"
            + " such as from 14:00.";
  }

  private static Text earned(Counted counted, StudyWeek week) {
    if (counted.earned().isEmpty()) {
      return Text.EMPTY;
    }
    String day =
        counted.earned().contains(week.today())
            ? "Study day counted"
            : counted.earned().stream().sorted().map(Dates::day).collect(Collectors.joining(", "))
                + " now counts as a study day";
    String streak =
        counted.streak() == 1 ? "day 1 of a new streak" : counted.streak() + " in a row";
    return Text.EMPTY.gap().italic(day + ": " + streak + ".");
  }

  static Message takenBack(TakenBack back, StudyWeek week) {
    Duration length =
        back.sessions().stream().map(StudySession::length).reduce(Duration.ZERO, Duration::plus);
    String days =
        back.sessions().stream()
            .map(StudySession::studyDay)
            .distinct()
            .map(Dates::day)
            .collect(Collectors.joining(" and "));
    return Message.of(
        "Taken back: " + Lengths.words(length),
        Text.of(days)
            .plus(back.entry().note().isEmpty() ? "" : " · " + back.entry().note())
            .line()
            .plus(HoursViews.progress(week))
            .plus(lost(back, week.rules())));
  }

  private static Text lost(TakenBack back, StudyRules rules) {
    Text lost = Text.EMPTY;
    for (LocalDate day : back.lost().stream().sorted().toList()) {
      lost =
          lost.line()
              .plus(
                  Dates.day(day)
                      + " is no study day any more: less than "
                      + rules.enoughMinutes()
                      + " minutes are left.");
    }
    return lost;
  }

  static Message goal(StudyWeek week) {
    return week.goal() == 0
        ? Message.of(
            "No weekly goal", "/study goal 8h sets one: eight hours from Monday to Sunday.")
        : Message.of(
            "Your goal: " + Lengths.words(week.goal()) + " a week",
            HoursViews.progress(week).line().plus("/study goal none takes it away."));
  }
}
