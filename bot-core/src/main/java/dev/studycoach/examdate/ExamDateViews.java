package dev.studycoach.examdate;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Form.Field;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Wishes.Place;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Typed;
import dev.studycoach.time.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words about exam dates. */
final class ExamDateViews {
  static final String NONE_YET = "You have no exam date yet. /exam set takes a code and a date.";

  /** Exams at once. */
  private static final int MOST_ASKED = 5;

  private ExamDateViews() {}

  /** Asks which day was meant; nothing is written down yet. */
  static Message which(Wish wish, String typed, List<LocalDate> days) {
    Stream<Control> choices = days.stream().map(day -> Button.of(Dates.day(day), wish.on(day)));
    String words =
        days.size() == 1
            ? "I read “" + typed + "” as this day, but I am not sure."
            : "“" + typed + "” can mean more than one day.";
    return Message.of(
            days.size() == 1 ? "Is this the day?" : "Which day do you mean?",
            words + " Nothing is written down yet. You can also write it like 2026-12-18.")
        .with(choices.toArray(Control[]::new));
  }

  static Message booked(Booking booking, Optional<Instant> next, Turning turning, Instant now) {
    return Message.of(
            headline(booking, now),
            Text.EMPTY
                .bold(ReminderViews.date(booking.date()))
                .plus(booking.date().time() == null ? " (no time of day yet)" : "")
                .gap()
                .plus(reminders(next, turning)))
        .with(Button.of("Plan the weeks", Action.of("plan.show", booking.exam())));
  }

  private static String headline(Booking booking, Instant now) {
    return booking.exam() + " " + ReminderViews.until(booking.daysFrom(now));
  }

  private static Text reminders(Optional<Instant> next, Turning turning) {
    if (turning.place() == Place.NOWHERE) {
      return Text.of("I will not remind you. /exam remind changes that.");
    }
    String where = turning.place() == Place.PRIVATE ? " privately" : " in the channel";
    return next.map(
            at ->
                Text.of("I will remind you" + where + "; the first time is ")
                    .moment(at, Dates.moment(at, turning.zone()))
                    .plus(". /exam remind changes when and where."))
        .orElse(Text.of("It is so near that no reminder is left. All the best!"));
  }

  /** There is another date already. */
  static Message taken(Booking booking, Wish move, ExamDay wanted) {
    return Message.of(
            "You have a date for " + booking.exam() + " already",
            "It is " + ReminderViews.date(booking.date()) + ". Nothing was changed.")
        .with(Button.primary("Move it to " + shortly(wanted), move.on(wanted.day())));
  }

  /** For a button: it has no room for a zone. */
  private static String shortly(ExamDay date) {
    return Dates.day(date.day()) + (date.time() == null ? "" : ", " + date.time());
  }

  static Message list(List<Booking> own, Optional<Booking> group, Instant now) {
    Text body = Text.EMPTY;
    for (Booking booking : own) {
      body = body.plus(line(booking, now)).line();
    }
    if (group.isPresent()) {
      body = body.plus("The group: ").plus(line(group.get(), now)).line();
    }
    String hint =
        own.isEmpty()
            ? "/exam set sets a date of your own."
            : "/exam move and /exam cancel change your own.";
    return Message.of("Exam dates", body.line().plus(hint)).with(results(own, now));
  }

  /** For exams that are over; the rows below a message are not endless. */
  private static Control[] results(List<Booking> own, Instant now) {
    return own.stream()
        .filter(booking -> booking.date().past(now))
        .limit(MOST_ASKED)
        .flatMap(booking -> ResultViews.results(booking, booking.exam() + ": "))
        .toArray(Control[]::new);
  }

  private static Text line(Booking booking, Instant now) {
    return Text.EMPTY
        .bold(booking.exam())
        .plus(" " + ReminderViews.until(booking.daysFrom(now)) + ", ")
        .plus(ReminderViews.date(booking.date()));
  }

  /** On a member's own page. */
  static Panel panel(List<Booking> own, Optional<Booking> group, Instant now) {
    Text text = Text.EMPTY;
    for (Booking booking : own) {
      text = (text.isEmpty() ? text : text.line()).plus(line(booking, now));
    }
    if (group.isPresent()) {
      text = (text.isEmpty() ? text : text.line()).plus("The group: ").plus(line(group.get(), now));
    }
    Button first =
        own.isEmpty()
            ? Button.of("Set my exam date", Action.of("exam.ask"))
            : Button.of("Plan the weeks", Action.of("plan.show", own.get(0).exam()));
    return Panel.of("Exam dates", text.isEmpty() ? Text.of("None yet.") : text, first);
  }

  static Form form(String exam) {
    return new Form(
        Action.of("exam.set"),
        "Your exam date",
        List.of(
            Field.line("code", "Exam, such as MLS-C01", exam),
            Field.line("date", "Day, such as 18 Dec or in 6 weeks", ""),
            Field.optional("time", "Time, such as 09:30", ""),
            Field.optional("zone", "Time zone, such as Europe/Berlin", "")));
  }

  static Message cancelled(Booking booking) {
    return Message.of(
        "Your date for " + booking.exam() + " is cancelled",
        "I will not remind you of it any more. /exam set sets another one at any time.");
  }

  static Message groupDate(Booking booking, Instant now) {
    return Message.of(
        "The group's date: " + headline(booking, now),
        Text.EMPTY
            .bold(ReminderViews.date(booking.date()))
            .gap()
            .plus("Everybody sees it on /home, and I remind the channel. Members can still have")
            .plus(" a date of their own."));
  }

  static Message noGroupDate() {
    return Message.of("The group has no date any more", "The dates of its members stay.");
  }

  /** How the exam's life ends or begins, if a date lies outside of it. */
  static Optional<String> outside(Exam exam, LocalDate day, List<Exam> before) {
    if (exam.retiredOn(day) && exam.lastDay() != null) {
      return Optional.of(
          exam.code()
              + " can be taken until "
              + Dates.day(exam.lastDay())
              + " only."
              + followers(exam));
    }
    return exam.notYetOn(day) && exam.firstDay() != null
        ? Optional.of(
            exam.code()
                + " can be taken from "
                + Dates.day(exam.firstDay())
                + " on."
                + earlier(before))
        : Optional.empty();
  }

  /** What people take instead, as the end of a paragraph. */
  static String followers(Exam exam) {
    return exam.successors().isEmpty()
        ? ""
        : " What follows it: " + String.join(" or ", exam.successors()) + ".";
  }

  private static String earlier(List<Exam> before) {
    return before.isEmpty()
        ? ""
        : " On your day there is still "
            + String.join(" or ", before.stream().map(Exam::code).toList())
            + ".";
  }

  static String noDate(Exam exam, LocalDate today) {
    return "You have no date for "
        + exam.code()
        + ". "
        + gone(exam, today).orElse("/exam set " + exam.code() + " with a day sets one.");
  }

  /** Of a day that is not over yet only the time can be. */
  static String past(Exam exam, ExamDay date, LocalDate today) {
    return date.time() == null || date.day().isBefore(today)
        ? past(exam, date.day(), today)
        : date.time() + " is over for today. Please give a time that is still to come.";
  }

  /** Of an exam that is gone no day is left to be given. */
  static String past(Exam exam, LocalDate day, LocalDate today) {
    return Dates.day(day)
        + " is over already. "
        + gone(exam, today).orElse("Please give a day that is still to come.");
  }

  private static Optional<String> gone(Exam exam, LocalDate today) {
    return exam.retiredOn(today) && exam.lastDay() != null
        ? Optional.of(
            exam.code()
                + " could be taken until "
                + Dates.day(exam.lastDay())
                + "."
                + followers(exam))
        : Optional.empty();
  }

  static String tooFar(LocalDate day) {
    return Dates.day(day) + " is more than three years ahead. Is the year right?";
  }

  static String unreadable(String typed) {
    return Typed.dayOfMonth(typed)
        .orElse(
            "I cannot read “"
                + typed
                + "” as a date. Write it like 2026-12-18, 18 Dec, in 6 weeks or next Friday.");
  }

  /** Where and when a learner is reminded. */
  record Turning(Place place, ZoneId zone) {}

  /** What is to be written down once the day is clear: a button for each day. */
  record Wish(String route, String verb, String exam, String time, String zone) {
    Action on(LocalDate day) {
      return Action.of(route, verb, exam, day, time, zone);
    }
  }
}
