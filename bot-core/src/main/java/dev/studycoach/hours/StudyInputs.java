package dev.studycoach.hours;

import dev.studycoach.chat.Control;
import dev.studycoach.hours.Subjects.Subject;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.time.DateWords;
import dev.studycoach.time.Lengths;
import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what people say about their study, and names the options for it. */
final class StudyInputs {
  static final int LONGEST_NOTE = 200;

  private static final String NOTED = " What belongs to your note, write as note:\"…\".";
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Subjects subjects;

  StudyInputs(Subjects subjects) {
    this.subjects = subjects;
  }

  static OptionSpec time() {
    return OptionSpec.required("time", "How long, such as 90, 1h30 or an hour and a half")
        .taking(LogWords::countTime);
  }

  static OptionSpec day() {
    return OptionSpec.optional("day", "Today unless you say yesterday, Friday or 2026-03-02")
        .taking(DateWords::count);
  }

  static OptionSpec from() {
    return OptionSpec.optional("from", "When it began, such as 18:30, if not just now")
        .taking(LogWords::countFrom);
  }

  static OptionSpec kind() {
    return OptionSpec.optional(
            "kind", "Reading or watching, hands-on, practice questions, mock exam")
        .suggesting((origin, typed) -> kinds(typed))
        .taking(LogWords::countKind);
  }

  OptionSpec domain() {
    return OptionSpec.optional("domain", "Of your exam, such as Modeling")
        .suggesting(subjects::suggest)
        .taking(subjects::count);
  }

  static OptionSpec note() {
    return OptionSpec.optional("note", "A few words of your own").taking(LogWords::countNote);
  }

  private static List<Control.Option> kinds(String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .map(Kind::label)
        .filter(label -> label.contains(part))
        .map(label -> new Control.Option(label, label))
        .toList();
  }

  /**
   * @throws Refusal if it is no length, or may be two, or less than a minute, or more than counts
   *     in a day
   */
  static Duration length(Call call, String name, StudyRules rules) {
    String typed = call.input(name).orElse("");
    Duration length =
        Lengths.read(typed)
            .orElseThrow(
                () ->
                    new Refusal(
                        "I cannot read “"
                            + typed
                            + "” as a time. Write it like 90 (minutes), 1h30, 1.5h or 1:30."
                            + (typed.contains(" ") ? NOTED : "")));
    if (Lengths.mayBeHours(typed)) {
      throw hoursOrMinutes(length.toMinutes());
    }
    if (length.compareTo(SHORTEST) < 0) {
      throw new Refusal("Please write down at least one minute.");
    }
    if (length.compareTo(rules.mostADay()) > 0) {
      throw new Refusal(
          "That is more than a day can count, which is "
              + Lengths.words(rules.mostADay())
              + ". Please write down each day by itself.");
    }
    return length;
  }

  private static Refusal hoursOrMinutes(long number) {
    return new Refusal(
        "Do you mean "
            + Lengths.words(number * 60)
            + " or "
            + Lengths.words(number)
            + "? Please write "
            + number
            + "h or "
            + number
            + "m.");
  }

  static Optional<LocalDate> day(Call call, LocalDate today, LocalDate date) {
    return call.input("day").map(typed -> PastDay.read(typed, today, date));
  }

  /**
   * When it began, on that study day; a time before the day begins is of the night that follows.
   */
  static Optional<Instant> from(Call call, StudyClock clock, LocalDate day, ZoneId zone) {
    return call.input("from")
        .map(typed -> LogWords.withoutSince(typed))
        .map(typed -> PastDay.time(call.input("day").orElse(""), typed))
        .map(time -> moment(time, clock, day, zone));
  }

  private static Instant moment(LocalTime time, StudyClock clock, LocalDate day, ZoneId zone) {
    return Stream.of(day, day.plusDays(1), day.minusDays(1))
        .map(date -> WallTime.first(date, time, zone))
        .filter(at -> clock.dayOf(at).equals(day))
        .findFirst()
        .orElseGet(() -> WallTime.first(day, time, zone));
  }

  /**
   * What was studied; reading or watching unless they say otherwise.
   *
   * @throws Refusal if there is no such kind or domain, or if the note is too long
   */
  Topic topic(Call call) {
    Kind kind = call.input("kind").map(StudyInputs::kind).orElse(Kind.READING);
    Subject subject = subjects.of(call.origin(), call.input("domain"));
    return new Topic(kind, subject.exam(), subject.domain(), note(call));
  }

  private static Kind kind(String typed) {
    return Kind.read(typed)
        .orElseThrow(
            () ->
                new Refusal(
                    "I do not know the kind “"
                        + typed
                        + "”. Say reading, hands-on, questions or mock exam."));
  }

  private static String note(Call call) {
    String note = call.input("note").orElse("");
    if (note.length() > LONGEST_NOTE) {
      throw new Refusal(
          "Please keep the note within "
              + LONGEST_NOTE
              + " characters; this one has "
              + note.length()
              + ".");
    }
    return note;
  }
}
