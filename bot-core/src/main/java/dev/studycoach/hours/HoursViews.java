package dev.studycoach.hours;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.Panel;
import dev.studycoach.time.Dates;
import java.time.LocalDate;
import java.util.Map;

/** The words about study hours. */
final class HoursViews {
  static final String NOT_YET =
      "Your study hours begin after your first answer: from then on your time in the study rooms"
          + " counts. /today shows the question.";

  private HoursViews() {}

  static Message week(Hours hours) {
    if (hours.total() == 0) {
      return none();
    }
    Text body = Text.EMPTY;
    for (Map.Entry<LocalDate, Integer> day : hours.minutes().entrySet()) {
      body = body.bold(Dates.day(day.getKey())).plus(" – " + length(day.getValue())).line();
    }
    return Message.of(
        "Your study hours this week",
        body.line().plus("All together: ").bold(length(hours.total())));
  }

  static Panel panel(Hours hours) {
    return Panel.of("Your study hours this week", length(hours.total()));
  }

  private static Message none() {
    return Message.of(
        "No study hours this week yet",
        "They come by themselves while you sit in a study room, alone or with others. Whoever"
            + " manages this place chooses with /setup which voice rooms these are.");
  }

  /** Such as {@code 1 h 5 min}. */
  private static String length(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
  }
}
