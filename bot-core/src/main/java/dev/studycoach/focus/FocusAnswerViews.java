package dev.studycoach.focus;

import static dev.studycoach.focus.FocusViews.beginning;
import static dev.studycoach.focus.FocusViews.course;
import static dev.studycoach.focus.FocusViews.inIt;
import static dev.studycoach.focus.FocusViews.join;
import static dev.studycoach.focus.FocusViews.leave;
import static dev.studycoach.focus.FocusViews.moment;
import static dev.studycoach.focus.FocusViews.ofAll;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Group;
import dev.studycoach.time.Lengths;
import java.time.Instant;

/** What the coach answers somebody about a focus session, and nobody else. */
final class FocusAnswerViews {
  static final String NO_GROUP =
      "There is no study group here yet. Whoever manages this place starts one with /setup.";

  static final String OVER =
      "This focus session is over, and your minutes are counted. /focus starts a new one.";

  static final String NOT_IN_IT =
      "You are not in this focus session. Join takes you in, and what you focused before counts.";

  static final String NOT_YOURS =
      "Whoever started this session, or manages this place, can end it for all. Leave takes you out"
          + " by yourself.";

  private FocusAnswerViews() {}

  /** What somebody is to a session: whether they are in it, and whether they may end it. */
  record Viewer(boolean inIt, boolean mayEnd) {}

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

  private static Button end(FocusSession session) {
    return Button.danger("End it for all", Action.of("focus.end", session.id()));
  }
}
