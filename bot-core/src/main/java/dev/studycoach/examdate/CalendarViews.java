package dev.studycoach.examdate;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.examdate.ExamCalendar.Event;
import java.time.Instant;
import java.util.List;

/** The words that go with a calendar file. */
final class CalendarViews {
  private CalendarViews() {}

  /**
   * @param plan what is to be said about it, or empty
   */
  static Message calendar(List<Event> events, String plan) {
    Text body = Text.EMPTY;
    for (Event event : events) {
      body =
          body.bold(event.booking().exam())
              .plus(", " + ReminderViews.date(event.booking().date()))
              .plus(event.cancelled() ? " (cancelled)" : "")
              .line();
    }
    return Message.of(
        "Your exam dates as a calendar",
        body.line()
            .plus(plan)
            .plus("Open the file in your calendar. After a change get it again: it updates what is")
            .plus(" there."));
  }

  /**
   * What comes along, or what it takes for that.
   *
   * @param goal whether the learner has one for each week
   */
  static String plan(List<Event> events, List<AgendaItem> items, boolean goal, Instant now) {
    boolean ahead = events.stream().anyMatch(e -> !e.cancelled() && !e.booking().date().past(now));
    if (!items.stream().allMatch(AgendaItem::cancelled)) {
      return "Your plan for the weeks until then comes along. ";
    }
    if (!ahead) {
      return "With an exam ahead of you (/exam set) a plan comes along. ";
    }
    return goal ? "" : "Once you have a weekly goal (/study goal 6h), your plan comes along. ";
  }

  /** The file in words. */
  static String file(List<AgendaItem> items) {
    return "Your exam dates, with the reminders as alarms"
        + (items.stream().allMatch(AgendaItem::cancelled) ? "" : ", and your plan");
  }
}
