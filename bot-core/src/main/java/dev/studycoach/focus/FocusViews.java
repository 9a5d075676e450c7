package dev.studycoach.focus;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Member;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the channel about focus sessions. */
final class FocusViews {
  /** More names would hide the rest. */
  private static final int MOST_NAMES = 20;

  private FocusViews() {}

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

  static String ofAll(FocusSession session, Phase phase) {
    return phase.round() + " of " + session.plan().rhythm().rounds();
  }

  /** What has begun, and until when it lasts. */
  static Text beginning(FocusSession session, Instant now) {
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

  static Text moment(Text before, FocusSession session, Instant at) {
    return before.moment(at, Dates.moment(at, session.group().zone()));
  }

  static Text inIt(Sitting sitting) {
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

  static Text course(FocusSession session) {
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

  static Button join(FocusSession session) {
    return Button.primary("Join", Action.of("focus.join", session.id()));
  }

  static Button leave(FocusSession session) {
    return Button.of("Leave", Action.of("focus.leave", session.id()));
  }
}
