package dev.studycoach.daily;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Group;
import dev.studycoach.exam.Markdown;
import dev.studycoach.exam.Question;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.routing.Panel;
import dev.studycoach.streak.Streak;
import dev.studycoach.time.Dates;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words of the daily question. */
final class DailyViews {
  private DailyViews() {}

  /** What everybody in the channel sees. */
  static Message question(
      Group group, Posting posting, Question question, Instant closesAt, boolean late) {
    Text note =
        late
            ? Text.EMPTY
                .italic(
                    "I was away when this was due at "
                        + Dates.moment(posting.dueAt(), group.zone())
                        + ", so it comes late.")
                .gap()
            : Text.EMPTY;
    Text footer =
        Text.EMPTY
            .gap()
            .italic(posting.asked().exam() + " · only you see your answer · solution ")
            .moment(closesAt, Dates.moment(closesAt, group.zone()));
    Message message =
        asked(posting.asked().domain(), note.plus(QuestionSheet.text(question)).plus(footer))
            .with(QuestionSheet.picker("daily.pick", posting.id(), question));
    String role = group.venue().role();
    return role == null ? message : message.calling(role);
  }

  /** The same question for one person, with a choice of their own. */
  static Message again(Seat seat, Question question) {
    return asked(seat.item().domain(), QuestionSheet.text(question))
        .with(QuestionSheet.picker("daily.repick", seat.posting(), question));
  }

  /** The same on a member's own page. */
  static Panel open(Seat seat, Question question) {
    Message again = again(seat, question);
    return new Panel(again.title(), again.body(), again.controls());
  }

  static Panel done(Seat seat) {
    Answer answer = seat.answer();
    String words =
        answer == null
            ? "Today's question is closed. The next one comes tomorrow."
            : "You have answered today's question" + (answer.correct() ? ", and right." : ".");
    return Panel.of("Question of the day · " + seat.item().domain(), words);
  }

  private static Message asked(String domain, Text body) {
    return Message.of("Question of the day · " + domain, body);
  }

  /** Asks how sure they are, before anything is counted. */
  static Message confirm(Seat seat, String choice) {
    Stream<Control> sure =
        Arrays.stream(Confidence.values())
            .map(
                c ->
                    Button.of(c.label(), Action.of("daily.lock", seat.posting(), choice, word(c))));
    Control change = Button.of("Change my answer", Action.of("daily.change", seat.posting()));
    return Message.of("", Text.of("You chose ").bold(shown(choice)).plus(". How sure are you?"))
        .with(Stream.concat(sure, Stream.of(change)).toArray(Control[]::new));
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /** What the one who answered sees, alone. */
  static Message feedback(Question question, Answer answer, Streak streak) {
    Text body =
        Text.of("You chose ")
            .bold(shown(answer.choice()))
            .plus(" (" + answer.confidence().label().toLowerCase(Locale.ROOT) + ").");
    return Message.of(
        answer.correct() ? "Right!" : "Not this time",
        body.plus(reasons(question, answer.choice()))
            .plus(lesson(question))
            .gap()
            .italic(streakLine(streak)));
  }

  /** The reasons of what was chosen and of what is right. */
  private static Text reasons(Question question, String choice) {
    Text reasons = Text.EMPTY;
    for (int i = 0; i < question.options().size(); i++) {
      String letter = question.letter(i);
      boolean right = question.options().get(i).correct();
      if (right || choice.contains(letter)) {
        reasons =
            reasons
                .gap()
                .bold(QuestionSheet.capital(letter) + (right ? " is right." : " is not it."))
                .plus(" ")
                .plus(Markdown.text(question.options().get(i).reason()));
      }
    }
    return reasons;
  }

  private static Text lesson(Question question) {
    return Text.EMPTY
        .gap()
        .bold("Remember: ")
        .plus(Markdown.text(question.explanation()))
        .line()
        .link("Read more", question.reference());
  }

  private static String streakLine(Streak streak) {
    return switch (streak.current()) {
      case 0 -> "This study day was counted.";
      case 1 -> "Study day counted: day 1 of a new streak.";
      default -> "Study day counted: " + streak.current() + " in a row.";
    };
  }

  /** What everybody in the channel sees at the reveal, in the place of the question. */
  static Message solution(Posting posting, Question question, Map<String, Integer> distribution) {
    int total = distribution.values().stream().mapToInt(Integer::intValue).sum();
    Text body = Markdown.text(question.stem()).line();
    for (int i = 0; i < question.options().size(); i++) {
      body =
          body.line().plus(revealed(question, i, share(distribution, question.letter(i)), total));
    }
    return Message.of(
        "Solution · " + posting.asked().domain(),
        body.gap().plus(turnout(question, distribution, total)).plus(lesson(question)));
  }

  private static int share(Map<String, Integer> distribution, String letter) {
    return distribution.entrySet().stream()
        .filter(choice -> choice.getKey().contains(letter))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static Text revealed(Question question, int index, int chosen, int total) {
    boolean right = question.options().get(index).correct();
    Text option =
        Text.of(right ? "✅ " : "▫️ ")
            .bold(QuestionSheet.capital(question.letter(index)) + ".")
            .plus(" ")
            .plus(Markdown.text(question.options().get(index).text()));
    return total == 0 ? option : option.italic(" – " + percent(chosen, total));
  }

  private static Text turnout(Question question, Map<String, Integer> distribution, int total) {
    int right = distribution.getOrDefault(question.key(), 0);
    return total == 0
        ? Text.of("Nobody answered this one. Tomorrow is another day.")
        : Text.of(right + " of " + total + " had it right.");
  }

  private static String percent(int part, int total) {
    return Math.round(100.0 * part / total) + " %";
  }

  static Message paused(Group group, Obstacle obstacle) {
    String why = obstacle == Obstacle.CHANNEL_GONE ? "that channel is gone" : "I am not allowed to";
    return Message.of(
        "The daily question is paused",
        Text.of("I cannot post the " + group.exam() + " question in ")
            .channel(group.channel())
            .plus(": " + why + ". Nothing is lost, and no streak breaks.")
            .plus(" Please mend it and press Start in /setup."));
  }

  static Message noQuestions(Group group) {
    return Message.of(
        "The daily question is paused",
        Text.of("I have no more questions for " + group.exam() + " in ")
            .channel(group.channel())
            .plus(". No streak breaks. Please add a pack or choose another exam, and press")
            .plus(" Start in /setup."));
  }

  static Message withdrawn() {
    return Message.of(
        "This question was withdrawn", "It counts for nobody, and no streak breaks because of it.");
  }

  static Message closed(Question question) {
    return Message.of(
        "This question is closed",
        Text.of("The right answer is ")
            .bold(shown(question.key()))
            .plus(".")
            .plus(lesson(question)));
  }

  private static String shown(String choice) {
    return String.join(" and ", QuestionSheet.capital(choice).split(""));
  }
}
