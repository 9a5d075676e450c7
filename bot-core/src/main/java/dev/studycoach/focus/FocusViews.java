package dev.studycoach.focus;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Group;
import dev.studycoach.community.Member;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words about focus sessions. */
final class FocusViews {
  static final String NO_GROUP =
      "There is no study group here yet. Whoever manages this place starts one with /setup.";

  static final String OVER =
      "This focus session is over, and your minutes are counted. /focus starts a new one.";

  static final String NOT_IN_IT =
      "You are not in this focus session. Join takes you in, and what you focused before counts.";

  static final String NOT_YOURS =
      "Whoever started this session, or manages this place, can end it for all. Leave takes you out"
          + " by yourself.";

  /** More names would hide the rest. */
  private static final int MOST_NAMES = 20;

  private FocusViews() {}

  /** What somebody is to a session: whether they are in it, and whether they may end it. */
  record Viewer(boolean inIt, boolean mayEnd) {}

  /** What stands in the channel. */
  static Message board(Sitting sitting, Instant now) {
    FocusSession session = sitting.session();
    if (session.over(now)) {
      return over(sitting);
    }
    Text body =
        beginning(session, now)
            .gap()
            .plus(inIt(sitting))
            .gap()
            .plus(course(session))
            .line()
            .italic("The minutes of focus count as study, from joining to leaving.");
    return Message.of(title(session, now), body).with(join(session), leave(session));
  }

  private static String title(FocusSession session, Instant now) {
    Optional<Phase> round = session.phase(now).filter(Phase::focus);
    return "Focus session · "
        + round.map(phase -> "round " + ofAll(session, phase)).orElse("pause");
  }

  private static String ofAll(FocusSession session, Phase phase) {
    return phase.round() + " of " + session.plan().rhythm().rounds();
  }

  /** What has begun, and until when it lasts. */
  private static Text beginning(FocusSession session, Instant now) {
    Phase phase = session.phase(now).orElseThrow();
    Text lasts =
        moment(Text.of(phase.focus() ? "Focus until " : "Pause until "), session, phase.until());
    if (!phase.focus()) {
      return lasts.plus(". Then comes round " + ofAll(session, phase) + ".");
    }
    Rhythm rhythm = session.plan().rhythm();
    return phase.round() == rhythm.rounds()
        ? lasts.plus(". Then it is done.")
        : lasts.plus(". Then comes a pause of " + Lengths.words(rhythm.pause()) + ".");
  }

  private static Text moment(Text before, FocusSession session, Instant at) {
    return before.moment(at, Dates.moment(at, session.group().zone()));
  }

  private static Text inIt(Sitting sitting) {
    return sitting.deserted()
        ? Text.of("Nobody is in it just now.")
        : Text.of("In it: " + names(sitting.present()));
  }

  /** Such as {@code ana, ben and cleo}. */
  private static String names(List<Member> members) {
    List<String> shown =
        Stream.concat(
                members.stream().limit(MOST_NAMES).map(Member::shown),
                Stream.of(members.size() - MOST_NAMES)
                    .filter(more -> more > 0)
                    .map(more -> more + " more"))
            .toList();
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  private static Text course(FocusSession session) {
    return moment(Text.of(rounds(session.plan().rhythm()) + ", until "), session, session.end())
        .plus(".");
  }

  private static String rounds(Rhythm rhythm) {
    return rhythm.rounds() == 1
        ? "1 round of " + Lengths.words(rhythm.focus())
        : rhythm.rounds()
            + " rounds of "
            + Lengths.words(rhythm.focus())
            + " with pauses of "
            + Lengths.words(rhythm.pause());
  }

  private static Message over(Sitting sitting) {
    FocusSession session = sitting.session();
    Text how =
        session.early()
            ? moment(Text.of(sitting.deserted() ? LEFT : ENDED), session, session.end()).plus(".")
            : Text.of(rounds(session.plan().rhythm()) + ".");
    return Message.of(
        "Focus session · over",
        how.gap()
            .plus(sitting.seats().isEmpty() ? "" : "Who was in it: " + names(sitting.everybody()))
            .gap()
            .italic("/study hours shows your minutes, /focus starts a new session."));
  }

  private static final String LEFT = "Everybody had left, so it ended on ";
  private static final String ENDED = "It was ended early, on ";

  /** A line of its own, since nobody notices that a message has changed. */
  static Message line(Sitting sitting, Instant now) {
    FocusSession session = sitting.session();
    Optional<Phase> phase = session.phase(now);
    if (phase.isEmpty()) {
      return Message.line(
          (session.early() ? "The focus session was ended early. " : "The focus session is over. ")
              + "Well done, "
              + names(sitting.present())
              + "!");
    }
    String round = phase.get().focus() ? "Round " + ofAll(session, phase.get()) + ". " : "";
    return Message.of("", Text.of(round).plus(beginning(session, now)));
  }

  /** For whoever starts one. */
  static Message started(Sitting sitting) {
    FocusSession session = sitting.session();
    return Message.of(
            "Focus session started",
            course(session)
                .line()
                .plus("You are in it. The others join in ")
                .channel(session.group().channel())
                .plus("."))
        .with(end(session));
  }

  /** For whoever wants to start a second, or has lost the message in the channel. */
  static Message running(Sitting sitting, Viewer viewer, Instant now) {
    FocusSession session = sitting.session();
    Message shown =
        Message.of(
                "A focus session is running",
                round(session, now)
                    .plus(beginning(session, now))
                    .gap()
                    .plus(inIt(sitting))
                    .gap()
                    .plus(course(session))
                    .line()
                    .plus("A new one can start when it is over."))
            .with(viewer.inIt() ? leave(session) : join(session));
    return viewer.mayEnd() ? shown.with(end(session)) : shown;
  }

  private static Text round(FocusSession session, Instant now) {
    return session
        .phase(now)
        .filter(Phase::focus)
        .map(phase -> Text.of("Round " + ofAll(session, phase) + ". "))
        .orElse(Text.EMPTY);
  }

  static Message joined(FocusSession session, Instant now) {
    Text from =
        session
            .phase(now)
            .filter(phase -> !phase.focus())
            .map(
                pause ->
                    moment(
                        Text.of("It is a pause. Your minutes count from "), session, pause.until()))
            .orElseGet(() -> Text.of("Your minutes count from now"));
    return Message.of("You are in", from.plus(" until you leave, or until it ends."));
  }

  static Message already() {
    return Message.of("You are in already", "Your minutes count. Leave takes you out.");
  }

  static Message left(int minutes) {
    return Message.of(
        "You left",
        minutes == 0
            ? "You had no full minute of focus yet. Join takes you in again."
            : Lengths.words(minutes)
                + " of focus count as study; /study hours shows your week. Join takes you in again.");
  }

  static Message ended(int minutes) {
    return Message.of(
        "You ended it for all",
        "Everybody's minutes up to now are counted"
            + (minutes == 0 ? "." : ", " + Lengths.words(minutes) + " of them yours."));
  }

  /** For the starter, privately. */
  static Message cannotPost(Group group) {
    return Message.of(
        "Your focus session could not begin",
        Text.of("I may not write in ")
            .channel(group.channel())
            .plus(
                ", or it is gone. Whoever manages this place can change that with /setup. Then /focus"
                    + " starts a new session."));
  }

  private static Button join(FocusSession session) {
    return Button.primary("Join", Action.of("focus.join", session.id()));
  }

  private static Button leave(FocusSession session) {
    return Button.of("Leave", Action.of("focus.leave", session.id()));
  }

  private static Button end(FocusSession session) {
    return Button.danger("End it for all", Action.of("focus.end", session.id()));
  }
}
