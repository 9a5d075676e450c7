package dev.studycoach.examdate;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Standing.Score;
import dev.studycoach.time.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The words of reminders. */
final class ReminderViews {
  private static final int SHOWN_DOMAINS = 3;

  private ReminderViews() {}

  /** Before the exam and on its morning: what to do now. */
  static Message ahead(Turn turn, Optional<Exam> exam, Optional<Standing> standing, Instant now) {
    long days = turn.days(now);
    Phase phase = Phase.at(days);
    Text advice =
        phase == Phase.DAY
            ? onTheDay(exam)
            : Text.of(advice(phase, days)).plus(weakest(phase, days, standing));
    return Message.of(
        title(turn, days), addressee(turn).bold(date(turn.booking().date())).gap().plus(advice));
  }

  private static String title(Turn turn, long days) {
    String whose = turn.user() == null ? "Our date for " : "";
    return whose + turn.booking().exam() + " " + inWeeks(days);
  }

  private static String inWeeks(long days) {
    return days % 7 == 0 && days > 7 ? "in " + days / 7 + " weeks" : until(days);
  }

  /** Such as {@code in 26 days}, {@code tomorrow} or {@code 3 days ago}. */
  static String until(long days) {
    if (days == 0) {
      return "today";
    }
    if (days < 0) {
      return days == -1 ? "yesterday" : -days + " days ago";
    }
    if (days == 1) {
      return "tomorrow";
    }
    return "in " + days + " days";
  }

  /** Such as {@code Fri 18 Dec 2026, 09:30 Europe/Berlin}. */
  static String date(ExamDay date) {
    return Dates.day(date.day())
        + (date.time() == null ? "" : ", " + date.time() + " " + date.zone().getId());
  }

  /** In the channel the learner is called by name. */
  private static Text addressee(Turn turn) {
    String user = turn.user();
    boolean called = turn.channel() != null && turn.wishes().place() == Wishes.Place.CHANNEL;
    return called && user != null
        ? Text.EMPTY.plus(new Span.Mention(user, String.valueOf(turn.name()))).plus(": ")
        : Text.EMPTY;
  }

  private static String advice(Phase phase, long days) {
    return switch (phase) {
      case BUILD_UP ->
          "Now is the time for new topics: one domain after the other, the heavy ones first, and"
              + " some questions on each.";
      case PRACTICE ->
          "Practise now where you can win most: questions every day, and something hands-on for"
              + " each topic you read.";
      case CONSOLIDATE -> consolidation(days);
      case REST ->
          days > 1
              ? "Go through your notes once more, an hour or so. Have your ID ready, and check the"
                  + " way there or, at home, your desk and camera."
              : "A short look at your notes at most, then rest. Sleep helps more tonight than"
                  + " another chapter.";
      case DAY -> throw new IllegalArgumentException("the day has words of its own");
    };
  }

  private static String consolidation(long days) {
    if (days >= 10) {
      return "From here on no new topics. Repeat what you know, do timed sets, and take a full mock"
          + " exam this week.";
    }
    return days > 3
        ? "No new topics any more. Take your last full mock exam now, and look at each mistake"
            + " once."
        : "No more mock exams. Short timed sets and your notes are enough now.";
  }

  private static Text weakest(Phase phase, long days, Optional<Standing> standing) {
    boolean helps = phase != Phase.REST || days > 1;
    if (standing.isEmpty() || !helps) {
      return Text.EMPTY;
    }
    if (standing.get().known()) {
      return weakest(standing.get());
    }
    return phase == Phase.REST ? Text.EMPTY : heaviest(standing.get());
  }

  private static Text weakest(Standing standing) {
    Text text = Text.EMPTY.gap().plus("Most points wait for you here:");
    for (Score score : standing.scores().stream().limit(SHOWN_DOMAINS).toList()) {
      text = text.line().plus("• ").bold(score.domain().name()).plus(" – " + figures(score));
    }
    return text;
  }

  private static String figures(Score score) {
    String right =
        score.answered() == 0
            ? "no answer of yours yet"
            : score.right() + " of " + score.answered() + " right so far";
    return percent(score) + " of the exam, " + right;
  }

  private static Text heaviest(Standing standing) {
    return standing.scores().stream()
        .max(Comparator.comparingDouble(Score::share))
        .map(
            score ->
                Text.EMPTY
                    .gap()
                    .plus(
                        "None of your answers here belong to this exam yet, so I can only name its")
                    .plus(" heaviest domain: ")
                    .bold(score.domain().name())
                    .plus(" (" + percent(score) + ")."))
        .orElse(Text.EMPTY);
  }

  private static String percent(Score score) {
    return Math.round(100 * score.share()) + " %";
  }

  private static Text onTheDay(Optional<Exam> exam) {
    return Text.of(exam.flatMap(ReminderViews::pace).orElse(""))
        .plus("If one is hard: strike out what is surely wrong, choose, mark it and come back")
        .plus(" later. Leave none open; an open answer counts as wrong.")
        .gap()
        .plus("You have prepared for this. All the best!");
  }

  /** The shortest time where sources differ; nothing where it is not known. */
  private static Optional<String> pace(Exam exam) {
    return exam.minutes().stream()
        .min(Comparator.naturalOrder())
        .map(
            minutes ->
                exam.questions()
                    + " questions in "
                    + minutes
                    + " minutes: a good "
                    + pace(Duration.ofMinutes(minutes).dividedBy(exam.questions()))
                    + " for each. ");
  }

  /** Rounded down to ten seconds. */
  private static String pace(Duration each) {
    int seconds = each.toSecondsPart() / 10 * 10;
    return each.toMinutes() + " min" + (seconds == 0 ? "" : " " + seconds + " s");
  }

  /** Before the certificate ends. */
  static Message renewal(Turn turn, Optional<Exam> exam, Instant now) {
    LocalDate today = now.atZone(turn.zone()).toLocalDate();
    LocalDate end = turn.booking().certifiedUntil(exam).orElse(today);
    return Message.of(
        "Your "
            + turn.booking().exam()
            + " certificate ends in "
            + today.until(end, DAYS)
            + " days",
        Text.of("It counts until ")
            .bold(Dates.day(end))
            .plus(". To renew it, pass the exam again in the version of then, or one of a higher")
            .plus(" level that counts for it; the vendor's page on recertification names them.")
            .plus(exam.map(known -> successors(known, today)).orElse(""))
            .gap()
            .plus("/exam set takes your new date."));
  }

  private static String successors(Exam exam, LocalDate today) {
    return exam.retiredOn(today) && !exam.successors().isEmpty()
        ? " "
            + exam.code()
            + " itself can no longer be taken; what follows it is "
            + String.join(" or ", exam.successors())
            + "."
        : "";
  }

  /** The day after. */
  static Message after(Turn turn, Optional<Exam> exam) {
    String name = exam.map(Exam::title).orElse(turn.booking().exam());
    return Message.of(
            "How did " + turn.booking().exam() + " go?",
            "Your date for "
                + name
                + " was "
                + Dates.day(turn.booking().date().day())
                + ". Whatever came of it, you went for it. Only you see this.")
        .with(ResultViews.results(turn.booking(), "").toArray(Control[]::new));
  }
}
