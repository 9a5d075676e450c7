package dev.studycoach.stats;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.domains.DomainScore;
import dev.studycoach.stats.Period.Length;
import dev.studycoach.stats.Period.Unit;
import dev.studycoach.stats.Sheet.Whose;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words about what was studied, in a message and in its picture. */
final class StatsViews {
  static final String NOT_YET =
      "You have no study hours yet. Answer the question that /today shows, or write down what you"
          + " studied, such as /study log 1h30.";
  static final String NO_GROUP =
      "There is no study group here yet. Whoever manages this place starts one with /setup.";
  static final String TOO_FEW =
      "Totals of the group show once "
          + StatsFeature.LEAST_PEOPLE
          + " members have studied in this time; with fewer they would tell what one of them did."
          + " /stats shows your own.";
  static final String ROWS = "By domain";
  static final String ROWS_NOTE = "Colour: right of all answers. Grey: weight in the exam.";

  /** Longer than this the parts of each bar are left out of the words. */
  private static final int LONGEST = 2500;

  private StatsViews() {}

  static Message sheet(Sheet sheet) {
    if (sheet.isEmpty()) {
      return Message.of(
          title(sheet),
          "Nothing yet in this time. Each question you answer counts, and /study log 1h30 writes"
              + " down what you studied. /stats all shows everything so far.");
    }
    return Canvas.illustrate(
        Message.of(title(sheet), body(sheet)),
        "stats.png",
        alt(sheet),
        canvas -> new StatsPicture(sheet).draw(canvas));
  }

  static String title(Sheet sheet) {
    String whose = sheet.whose() instanceof Whose.Mine ? "Your study" : "What the group studied";
    return whose + " · " + span(sheet.period());
  }

  private static String span(Period period) {
    return switch (period.length()) {
      case WEEK -> "this week";
      case MONTH -> "four weeks";
      case ALL -> "all so far";
    };
  }

  /** The lines at the top of the picture, which the message says too. */
  static List<String> summary(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(Dates.day(sheet.period().first()) + " – " + Dates.day(sheet.period().last()));
    String streak =
        sheet.whose() instanceof Whose.Mine mine ? " · streak: " + days(mine.streak()) : "";
    lines.add(total(sheet) + people(sheet) + streak);
    return lines;
  }

  /** Such as {@code 5 h of 8 h}. */
  private static String total(Sheet sheet) {
    String total = Lengths.words(sheet.minutes());
    return sheet.goal() > 0 && sheet.period().length() == Length.WEEK
        ? total + " of " + Lengths.words(sheet.goal())
        : total;
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }

  private static Text body(Sheet sheet) {
    Text days = parts(sheet, true);
    Text body =
        Text.of(summary(sheet).get(0))
            .gap()
            .plus(days.plain().length() > LONGEST ? parts(sheet, false) : days)
            .line()
            .plus("All together: ")
            .bold(total(sheet))
            .plus(people(sheet))
            .plus(average(sheet));
    return body.plus(mine(sheet)).gap().plus(rows(sheet));
  }

  /** A line for each bar. */
  private static Text parts(Sheet sheet, boolean subjects) {
    Text parts = Text.EMPTY;
    for (LocalDate start : sheet.period().starts()) {
      long minutes = sheet.table().minutes(start);
      if (minutes > 0) {
        parts = parts.bold(name(sheet.period().unit(), start)).plus(" – " + Lengths.words(minutes));
        parts = parts.plus(subjects ? subjects(sheet, start) : "").line();
      }
    }
    return parts;
  }

  private static String name(Unit unit, LocalDate start) {
    return switch (unit) {
      case DAY -> Dates.day(start);
      case WEEK -> "Week of " + Dates.day(start);
      case MONTH -> MONTH.format(start);
      case YEAR -> Integer.toString(start.getYear());
    };
  }

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static String subjects(Sheet sheet, LocalDate start) {
    return sheet.table().subjects().stream()
        .filter(subject -> sheet.table().at(start, subject).toMinutes() > 0)
        .map(s -> s + " " + Lengths.words(sheet.table().at(start, s)))
        .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String people(Sheet sheet) {
    return sheet.whose() instanceof Whose.Ours ours ? " by " + ours.people() + " members" : "";
  }

  /** Says nothing new of less than two weeks. */
  private static String average(Sheet sheet) {
    return sheet.period().weeks() < 2
        ? ""
        : ", " + Lengths.words(Math.round(sheet.minutes() / sheet.period().weeks())) + " a week";
  }

  private static Text mine(Sheet sheet) {
    if (!(sheet.whose() instanceof Whose.Mine mine)) {
      return Text.EMPTY;
    }
    Text goal = sheet.goal() == 0 ? Text.EMPTY : Text.EMPTY.line().plus(goalLine(sheet));
    return goal.line()
        .plus("Streak: " + days(mine.streak()) + ", the longest " + days(mine.longest()));
  }

  /** What the line in the picture stands for. */
  static String goalLine(Sheet sheet) {
    long part = Math.round(sheet.period().unit().minutes(sheet.goal()));
    String weekly = "Goal: " + Lengths.words(sheet.goal()) + " a week";
    return switch (sheet.period().unit()) {
      case DAY -> weekly + ", about " + Lengths.words(part) + " a day";
      case WEEK -> weekly;
      case MONTH -> weekly + ", about " + Lengths.words(part) + " a month";
      case YEAR -> weekly + ", about " + Lengths.words(part) + " a year";
    };
  }

  private static Text rows(Sheet sheet) {
    Text rows = Text.EMPTY.bold(ROWS);
    for (DomainScore score : sheet.scores()) {
      rows = rows.line().plus(named(sheet, score.domain().name()) + " · " + about(sheet, score));
    }
    return sheet.table().subjects().contains(StudyTable.OTHER)
        ? rows.line().plus(named(sheet, StudyTable.OTHER))
        : rows;
  }

  /** Such as {@code Modeling · 1 h 30 min}. */
  static String named(Sheet sheet, String subject) {
    long minutes = sheet.table().minutes(subject);
    return minutes == 0 ? subject : subject + " · " + Lengths.words(minutes);
  }

  /** Such as {@code 3 of 4 right · weight 36 %}. */
  static String about(Sheet sheet, DomainScore score) {
    String right =
        score.answered() == 0 ? "no answers" : score.right() + " of " + score.answered() + " right";
    return right + " · weight " + weight(sheet, score) + " %";
  }

  private static long weight(Sheet sheet, DomainScore score) {
    return sheet.exam() == null ? 0 : Math.round(100 * sheet.exam().share(score.domain()));
  }

  /** Below a bar; no two of a picture are the same. */
  static String label(Sheet sheet, LocalDate start) {
    return switch (sheet.period().unit()) {
      case DAY -> (sheet.period().length() == Length.WEEK ? WEEKDAY : DAY).format(start);
      case WEEK -> DAY.format(start);
      case MONTH -> SHORT_MONTH.format(start);
      case YEAR -> Integer.toString(start.getYear());
    };
  }

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

  private static String alt(Sheet sheet) {
    return title(sheet)
        + ": "
        + String.join(", ", summary(sheet))
        + ". Bars of the hours by domain, and the right answers beside the exam's weights; the"
        + " message says the same in words.";
  }
}
