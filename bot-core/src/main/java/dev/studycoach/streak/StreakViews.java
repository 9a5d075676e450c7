package dev.studycoach.streak;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.Panel;
import dev.studycoach.streak.Ledger.Pause;
import dev.studycoach.streak.Streak.Day;
import dev.studycoach.streak.StudyClock.Setting;
import dev.studycoach.time.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The words about streaks. */
final class StreakViews {
  /** How many days are explained. */
  private static final int SHOWN_DAYS = 28;

  private StreakViews() {}

  static Message streak(StudyRecord record, LocalDate today, Instant now) {
    Streak streak = record.streak(now);
    boolean done = record.ledger().earned().containsKey(today);
    Text body =
        Text.of(done ? "Today counts already." : "Today is still open.")
            .line()
            .plus("Longest streak: " + days(streak.longest()))
            .line()
            .plus("Freezes in hand: " + streak.freezes() + freezeHint(streak))
            .line()
            .plus("/streak why explains each day.");
    return Message.of("Your streak: " + days(streak.current()), body);
  }

  static Panel panel(Streak streak) {
    return Panel.of(
        "Your streak",
        Text.of(
            days(streak.current())
                + ", the longest "
                + days(streak.longest())
                + ". Freezes in hand: "
                + streak.freezes()),
        Button.of("Explain my streak", Action.of("streak.why")));
  }

  private static String freezeHint(Streak streak) {
    int missing = streak.untilFreeze();
    return streak.freezes() == Streak.MOST_FREEZES
        ? " (the most there can be)"
        : " (one more after " + missing + " more study " + (missing == 1 ? "day)" : "days)");
  }

  static Message why(Streak streak) {
    List<Day> days = streak.days();
    List<Day> shown = days.subList(Math.max(0, days.size() - SHOWN_DAYS), days.size());
    Text body = Text.EMPTY;
    for (Day day : shown) {
      body = body.bold(Dates.day(day.date())).plus(" – " + words(day)).line();
    }
    return Message.of(
        "Why your streak is " + days(streak.current()),
        body.line()
            .italic(
                "A freeze covers a missed day by itself; you begin with two and each full week adds"
                    + " one, up to three."));
  }

  private static String words(Day day) {
    return switch (day.kind()) {
      case EARNED -> "study day " + day.streak() + ": you " + day.reason();
      case FROZEN -> "missed, covered by a freeze (" + day.freezes() + " left)";
      case PAUSED -> "your announced pause";
      case FREE -> "free: there was no question to miss";
      case MISSED -> "missed; a new streak can begin any day";
      case OPEN -> "today is still open";
    };
  }

  static Message paused(Pause pause) {
    return Message.of(
        "Enjoy your break",
        "Your streak rests from "
            + Dates.day(pause.first())
            + " to "
            + Dates.day(pause.last())
            + ". /streak resume ends the pause early.");
  }

  static Message clockSet(Setting setting) {
    return Message.of(
        "Your study clock is set",
        "From tomorrow your study day begins at "
            + setting.dayStart()
            + " in "
            + setting.zone().getId()
            + ". The days you have earned stay as they are.");
  }

  static Message clockBegun(Setting setting) {
    return Message.of(
        "Your study clock is set",
        "Your study day begins at " + setting.dayStart() + " in " + setting.zone().getId() + ".");
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }
}
