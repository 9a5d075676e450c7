package dev.studycoach.setup;

import static dev.studycoach.setup.SetupViews.action;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Form.Field;
import dev.studycoach.chat.Message;
import dev.studycoach.community.Group;
import dev.studycoach.community.Venue;
import dev.studycoach.exam.Exam;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is offered for the single points of the checklist. */
final class SetupPointViews {
  private SetupPointViews() {}

  static Message exams(Group group, List<Exam> exams) {
    List<Control.Option> options =
        exams.stream()
            .limit(25)
            .map(
                exam ->
                    new Control.Option(exam.code(), shorten(exam.code() + " · " + exam.title())))
            .toList();
    return Message.of("Which exam?", "Questions follow the weights of its domains.")
        .with(new Choice(action("exam.set", group), "Exam", options, 1, 1), back(group));
  }

  private static String shorten(String label) {
    return label.length() <= 75 ? label : label.substring(0, 74) + "…";
  }

  static Message channels(Group group) {
    return Message.of("Which channel?", "The daily question will come there.")
        .with(
            Picker.one(Picker.Kind.CHANNEL, "Channel", action("channel.set", group)), back(group));
  }

  static Message roles(Group group) {
    return Message.of(
            "Who is called?",
            "The daily question calls the people with this role. Everybody must be allowed to"
                + " mention it, or I need the permission to mention all roles.")
        .with(
            Picker.one(Picker.Kind.ROLE, "Role", action("role.set", group)),
            Button.of("Nobody", none("role.set", group)),
            back(group));
  }

  static Message rooms(Group group) {
    return Message.of(
            "Where do you study together?",
            "Time in these voice rooms counts as study for everybody who has answered here once.")
        .with(
            new Picker(action("rooms.set", group), "Rooms", Picker.Kind.VOICE_CHANNEL, 10),
            Button.of("No rooms", none("rooms.set", group)),
            back(group));
  }

  /** Where the platform does not tell the room, all count or none. */
  static Message huddles(Group group) {
    return Message.of(
            "Do huddles count?",
            "If they do, time in any huddle counts as study for everybody who has answered here"
                + " once. I cannot see which huddle it is, nor hear anything.")
        .with(
            Button.of("They count", Action.of("setup.rooms.set", group.id(), Venue.ANY_ROOM)),
            Button.of("They do not", none("rooms.set", group)),
            back(group));
  }

  static Message restDays(Group group) {
    Stream<Control.Option> days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Control.Option(day.name(), SetupInputs.name(day)));
    List<Control.Option> options =
        Stream.concat(Stream.of(new Control.Option(SetupInputs.NONE, "No rest days")), days)
            .toList();
    return Message.of(
            "Which days are free?", "On rest days no question comes and no streak breaks.")
        .with(new Choice(action("rest.set", group), "Rest days", options, 1, 6), back(group));
  }

  /** A button beside a picker that chooses nothing. */
  private static Action none(String what, Group group) {
    return Action.of("setup." + what, group.id(), SetupInputs.NONE);
  }

  private static Button back(Group group) {
    return Button.of("Back", action("show", group));
  }

  static Form times(Group group) {
    LocalTime reveal = group.timetable().revealTime();
    return new Form(
        action("times.set", group),
        "When?",
        List.of(
            Field.line("time", "Time of the question", group.timetable().postTime().toString()),
            Field.line("zone", "Time zone", group.zone().getId()),
            Field.optional(
                "reveal",
                "Time of the solution, or none",
                reveal == null ? SetupInputs.NONE : reveal.toString())));
  }
}
