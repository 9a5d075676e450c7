package dev.studycoach.setup;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Group;
import dev.studycoach.community.Venue;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Permission;
import dev.studycoach.time.Dates;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the setup. */
final class SetupViews {
  static final String HUDDLES = "Huddles";

  private SetupViews() {}

  static Message checklist(SetupView view) {
    Group group = view.group();
    Text body =
        point("Exam", exam(view))
            .plus(channel(view))
            .plus(
                point(
                    "Question",
                    "every day at " + group.timetable().postTime() + ", " + group.zone().getId()))
            .plus(point("Solution", reveal(group)))
            .plus(view.namesRoles() ? point("Role to notify", calls(group)) : Text.EMPTY)
            .plus(rooms(view))
            .plus(point("Rest days", restDayNames(group)))
            .line()
            .plus(outlook(group));
    return Message.of("Study group setup", body).with(buttons(view));
  }

  private static Text point(String name, String words) {
    return point(name, Text.of(words));
  }

  private static Text point(String name, Text words) {
    return Text.of("✅ ").bold(name + ": ").plus(words).line();
  }

  private static Text channel(SetupView view) {
    Text channel = Text.EMPTY.channel(view.group().channel());
    return view.missing().isEmpty()
        ? point("Channel", channel)
        : Text.of("⚠️ ").bold("Channel: ").plus(channel).line().plus(permissions(view));
  }

  private static Text exam(SetupView view) {
    String title = view.exam().map(exam -> " · " + exam.title()).orElse("");
    return Text.of(view.group().exam() + title + retired(view));
  }

  private static String retired(SetupView view) {
    return view.exam()
        .filter(exam -> exam.retiredOn(view.now().atZone(view.group().zone()).toLocalDate()))
        .flatMap(exam -> Optional.ofNullable(exam.lastDay()))
        .map(day -> ". Its last day was " + Dates.day(day) + "; it can still be practised")
        .orElse("");
  }

  private static Text permissions(SetupView view) {
    return view.missing().isEmpty()
        ? Text.EMPTY
        : Text.of("In this channel I may not yet ")
            .bold(
                view.missing().stream()
                    .sorted()
                    .map(Permission::words)
                    .collect(Collectors.joining(", ")))
            .plus(". Please " + remedy(view.missing()) + ".")
            .line();
  }

  private static String remedy(Set<Permission> missing) {
    String again = "have me installed again";
    if (missing.equals(EnumSet.of(Permission.ALL_SCOPES))) {
      return again;
    }
    String settings = "allow it in the channel's settings";
    return missing.contains(Permission.ALL_SCOPES) ? settings + " and " + again : settings;
  }

  private static String reveal(Group group) {
    LocalTime reveal = group.timetable().revealTime();
    return reveal == null ? "the next day, shortly before that time" : "at " + reveal;
  }

  private static Text calls(Group group) {
    String role = group.venue().role();
    return role == null ? Text.of("nobody") : Text.EMPTY.role(role);
  }

  private static Text rooms(SetupView view) {
    Venue venue = view.group().venue();
    return view.namesRooms()
        ? point("Study rooms", rooms(venue))
        : point(HUDDLES, venue.rooms().isEmpty() ? "do not count" : "count as study time");
  }

  private static Text rooms(Venue venue) {
    Text names = Text.EMPTY;
    for (String room : venue.rooms()) {
      names = names.isEmpty() ? names.channel(room) : names.plus(", ").channel(room);
    }
    return names.isEmpty() ? Text.of(SetupInputs.NONE) : names;
  }

  private static String restDayNames(Group group) {
    return group.timetable().restDays().isEmpty()
        ? SetupInputs.NONE
        : group.timetable().restDays().stream()
            .sorted()
            .map(SetupInputs::name)
            .collect(Collectors.joining(", "));
  }

  private static Text outlook(Group group) {
    Text channel = Text.EMPTY.channel(group.channel());
    return switch (group.state()) {
      case DRAFT ->
          Text.of("Start posts the first question in ")
              .plus(channel)
              .plus(" right away, then one a day. Change what you like first, or nothing.");
      case ACTIVE -> Text.of("The group is running. Changes count from the next question on.");
      case PAUSED -> Text.of("The group is paused. Start goes on with a question right away.");
    };
  }

  private static Control[] buttons(SetupView view) {
    Group group = view.group();
    Stream<Control> points =
        Stream.of(
            Button.of("Exam", action("exam", group)),
            Button.of("Channel", action("channel", group)),
            Button.of("Times", action("times", group)),
            Button.of("Rest days", action("rest", group)),
            Button.of("Send a test", action("test", group)));
    Stream<Control> people =
        Stream.of(
                Button.of("Role to notify", action("role", group)),
                Button.of(view.namesRooms() ? "Study rooms" : HUDDLES, action("rooms", group)))
            .skip(view.namesRoles() ? 0 : 1)
            .map(Control.class::cast);
    Stream<Control> start =
        group.active()
            ? Stream.empty()
            : Stream.of(Button.primary("Start", action("start", group)));
    return Stream.of(points, people, start).flatMap(some -> some).toArray(Control[]::new);
  }

  static Action action(String what, Group group) {
    return Action.of("setup." + what, group.id());
  }

  static Message test(Group group) {
    return Message.of(
        "A test from your study coach",
        "If you can read this, the daily " + group.exam() + " question can come here.");
  }

  static Message tested(SetupView view, Optional<Obstacle> obstacle) {
    String result = obstacle.map(SetupViews::failed).orElse("✅ The test has arrived.");
    Message checklist = checklist(view);
    return new Message(
        checklist.title(),
        Text.of(result).gap().plus(checklist.body()),
        checklist.controls(),
        checklist.attachments(),
        checklist.calls());
  }

  private static String failed(Obstacle obstacle) {
    return switch (obstacle) {
      case PASSING -> "⚠️ The test did not get through just now. Please try again in a minute.";
      case CHANNEL_GONE -> "⚠️ I cannot find that channel. Please choose another.";
      case NOT_ALLOWED, MESSAGE_GONE, CLOSED_TO_MESSAGES ->
          "⚠️ I am not allowed to post there. Please let me see the channel and send messages.";
    };
  }

  static Message started(SetupView view) {
    Group group = view.group();
    return Message.of(
        "All set",
        Text.of("Questions come to ")
            .channel(group.channel())
            .plus(": the first one now, then one every day at ")
            .plus(group.timetable().postTime() + " (" + group.zone().getId() + ").")
            .line()
            .plus("Exam: ")
            .plus(exam(view))
            .plus(".")
            .line()
            .plus(permissions(view))
            .plus("/setup changes anything at any time."));
  }
}
