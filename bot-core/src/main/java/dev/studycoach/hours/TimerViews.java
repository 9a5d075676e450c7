package dev.studycoach.hours;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.time.Lengths;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The words about study timers. */
final class TimerViews {
  private TimerViews() {}

  static Message started(Timer timer) {
    return Message.of(
        "Timer started", LogViews.topic(timer.topic()).line().plus("/study stop counts the time."));
  }

  /** For one who starts a second. */
  static Message already(Timer timer, Instant now, StudyRules rules) {
    return timer.stoppedAt() == null
        ? Message.of("Your timer is running", running(timer, now))
        : ask(timer, now, rules);
  }

  static Text running(Timer timer, Instant now) {
    return Text.of(
        "For " + Lengths.words(timer.ran(now)) + " by now. /study stop counts the time.");
  }

  static Message ask(Timer timer, Instant now, StudyRules rules) {
    String ran = Lengths.words(timer.ran(now));
    return Message.of(
            "Was all of it study?",
            "Your timer ran for "
                + ran
                + ", which is long. Perhaps you forgot it, and that is fine: nothing is counted until"
                + " you say how much it was.")
        .with(
            answers(timer, ran, timer.ran(now).compareTo(rules.mostADay()) <= 0)
                .toArray(Control[]::new));
  }

  private static Stream<Control> answers(Timer timer, String ran, boolean possible) {
    Button all = Button.primary("All " + ran, Action.of("study.all", timer.id()));
    Stream<Control> others =
        Stream.of(
            Button.of("A part of it", Action.of("study.part", timer.id())),
            Button.of("Nothing", Action.of("study.none", timer.id())));
    return possible ? Stream.concat(Stream.of(all), others) : others;
  }

  static Form part(long timer) {
    return new Form(
        Action.of("study.part.set", timer),
        "How much was study?",
        List.of(Form.Field.line("time", "Time from the start, such as 2h30", "")));
  }

  static Message setAside() {
    return Message.of(
        "Nothing was counted",
        "The timer is set aside. /study start starts a new one, and /study log writes down what you"
            + " did study.");
  }
}
