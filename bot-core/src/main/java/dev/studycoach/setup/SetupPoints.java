package dev.studycoach.setup;

import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Venue;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The points of the checklist that can be changed, and how. */
final class SetupPoints {
  private final Groups groups;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final Sessions sessions;

  SetupPoints(Groups groups, ExamCatalog exams, QuestionBank bank, Sessions sessions) {
    this.sessions = sessions;
    this.groups = groups;
    this.exams = exams;
    this.bank = bank;
  }

  List<SetupPoint> all() {
    return List.of(
        point(
            "exam",
            group -> SetupPointViews.exams(group, SetupInputs.stocked(exams, bank)),
            (call, group, now) -> group.withExam(inputs(call).exam(chosen(call)).code())),
        point("channel", SetupPointViews::channels, (call, group, now) -> moved(call, group)),
        point(
            "role",
            SetupPointViews::roles,
            (call, group, now) -> group.withVenue(group.venue().withRole(orNobody(chosen(call))))),
        point(
            "rooms",
            this::rooms,
            (call, group, now) -> group.withVenue(group.venue().withRooms(rooms(call)))),
        point(
            "rest",
            SetupPointViews::restDays,
            (call, group, now) -> SetupInputs.rested(group, call.values(), now)),
        new SetupPoint(
            "setup.times",
            Ack.FORM,
            group -> new Reply.Open(SetupPointViews.times(group)),
            (call, group, now) -> inputs(call).timed(group, now)));
  }

  private static SetupPoint point(
      String name, Function<Group, Message> offer, SetupPoint.Change change) {
    return new SetupPoint(
        "setup." + name, Ack.EDIT, group -> new Reply.Edit(offer.apply(group)), change);
  }

  private Message rooms(Group group) {
    return sessions.of(group.platform()).pickers().contains(Picker.Kind.VOICE_CHANNEL)
        ? SetupPointViews.rooms(group)
        : SetupPointViews.huddles(group);
  }

  private static List<String> rooms(Call call) {
    return call.values().isEmpty() && call.argument(1).equals(Venue.ANY_ROOM)
        ? List.of(Venue.ANY_ROOM)
        : call.values();
  }

  private Group moved(Call call, Group group) {
    String channel = chosen(call);
    if (channel.isEmpty()) {
      throw Refusal.staleButton();
    }
    requireSeen(group, channel);
    makeRoom(call.origin(), group, channel);
    return group.withVenue(group.venue().withChannel(channel));
  }

  /** What is not to be seen may be in another workspace, whoever named it. */
  private void requireSeen(Group group, String channel) {
    if (sessions
        .of(group.platform())
        .missing(group.workspace(), channel)
        .contains(Permission.SEE_THE_CHANNEL)) {
      throw new Refusal("I cannot see that channel. Please let me see it, or choose another.");
    }
  }

  /** A draft that was never started gives way; a group that was does not. */
  private void makeRoom(Origin origin, Group group, String channel) {
    groups.in(origin).stream()
        .filter(other -> other.id() != group.id() && other.channel().equals(channel))
        .forEach(
            other -> {
              if (other.state() != Group.State.DRAFT) {
                throw new Refusal(
                    "Another group studies in that channel. Please choose a different one.");
              }
              groups.removeDraft(other);
            });
  }

  private static @Nullable String orNobody(String chosen) {
    return chosen.isEmpty() ? null : chosen;
  }

  /** The chosen value; empty if nothing was. */
  private static String chosen(Call call) {
    return String.join("", call.values());
  }

  private SetupInputs inputs(Call call) {
    return new SetupInputs(call, exams, bank);
  }
}
