package dev.studycoach.examdate;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.time.Dates;
import java.util.Optional;

/** The words about how an exam went. */
final class ResultViews {
  private ResultViews() {}

  /**
   * @param telling whether there is a group that can be told
   */
  static Message passed(Booking booking, Optional<Exam> exam, boolean telling) {
    String valid =
        booking
            .certifiedUntil(exam)
            .map(day -> " The certificate counts until " + Dates.day(day) + ".")
            .orElse("");
    Message message =
        Message.of(
            "Congratulations!",
            "You have passed " + booking.exam() + ". That was a lot of work, and it paid." + valid);
    return telling
        ? message.with(
            Button.primary("Tell the group", Action.of("exam.tell", booking.id())),
            Button.of("Keep it to myself", Action.of("exam.keep", booking.id())))
        : message;
  }

  /** What the group hears, if the member agrees. */
  static Message celebration(Origin origin, Booking booking) {
    return Message.of(
        "🎉 " + booking.exam() + " passed",
        Text.EMPTY
            .plus(new Span.Mention(origin.user(), origin.name()))
            .plus(" has passed " + booking.exam() + ". Congratulations!"));
  }

  static Message told() {
    return Message.of("The group knows", "Enjoy it!");
  }

  static Message kept() {
    return Message.of("It stays with you", "Enjoy it!");
  }

  static Message failed(Booking booking) {
    return Message.of(
        "Not this time, and that happens to many",
        Text.of("You can take " + booking.exam() + " again 14 days after the exam, from ")
            .bold(Dates.day(booking.date().day().plusDays(14)))
            .plus(" on, and what you have learned stays. Once you know your next date, tell me")
            .plus(" with /exam set."));
  }

  static Message moved(Booking booking) {
    return Message.of(
        "Good to know",
        Text.of("When is it now? Write ")
            .code("/exam move " + booking.exam())
            .plus(" with the new day."));
  }
}
