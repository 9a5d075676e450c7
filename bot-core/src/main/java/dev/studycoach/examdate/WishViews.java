package dev.studycoach.examdate;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.examdate.Wishes.Place;
import java.time.LocalTime;

/** The words about how somebody wants to be reminded. */
final class WishViews {
  private WishViews() {}

  static Message wishes(Wishes wishes) {
    Text when =
        wishes.place() == Place.NOWHERE
            ? Text.of("I do not remind you of exams.")
            : Text.of(
                    "I remind you "
                        + (wishes.place() == Place.PRIVATE ? "privately" : "in the channel")
                        + ": on the days before at ")
                .bold(wishes.time().toString())
                .plus(", on the day of the exam at ")
                .bold(wishes.morning().toString())
                .plus(" or earlier.");
    return Message.of(
        "Your reminders",
        when.gap()
            .plus(quiet(wishes.quiet()))
            .gap()
            .plus("They come 8, 6, 4 and 2 weeks, 10, 7, 3, 2 days and 1 day before an exam. ")
            .plus("/exam remind changes when and where."));
  }

  private static String quiet(QuietHours quiet) {
    return quiet.from().equals(quiet.until())
        ? "You have no quiet hours."
        : "Quiet hours: " + quiet.from() + " to " + quiet.until() + ".";
  }

  /** A reminder did not get through. */
  static Text unheard() {
    return Text.EMPTY
        .bold("A reminder of your exam did not reach you. ")
        .plus("Please allow private messages from me, or have reminders in the channel: ")
        .code("/exam remind where:channel");
  }

  static String inQuietHours(LocalTime time, QuietHours quiet) {
    return time
        + " lies in your quiet hours, "
        + quiet.from()
        + " to "
        + quiet.until()
        + ". Please choose another time or other quiet hours.";
  }
}
