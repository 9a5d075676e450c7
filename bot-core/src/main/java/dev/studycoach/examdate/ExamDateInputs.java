package dev.studycoach.examdate;

import dev.studycoach.catalogue.ExamCodes;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Wishes.Place;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The commands of exam dates, and what is typed into them. */
record ExamDateInputs(ExamCatalog exams) {
  /** How somebody writes that there are no quiet hours, or that the group has no date. */
  static final String NONE = "none";

  CommandSpec dated(String path, String description) {
    return CommandSpec.of(path, description, code(), date("such as 18 Dec"), time(), zone());
  }

  CommandSpec cancel() {
    return CommandSpec.of("exam cancel", "Cancel your exam date", code());
  }

  static CommandSpec cohort() {
    return CommandSpec.of(
        "exam cohort",
        "Set the exam date of the whole group",
        date("such as 18 Dec, or none"),
        time(),
        zone());
  }

  static CommandSpec remind() {
    return CommandSpec.of(
        "exam remind",
        "Choose when and where I remind you of your exams",
        OptionSpec.optional("time", "On the days before, such as 18:00").taking(Typed::countTime),
        OptionSpec.optional("morning", "On the day of the exam, such as 07:00")
            .taking(Typed::countTime),
        OptionSpec.optional("quiet", "When I keep silent, such as 22:00-07:00, or none")
            .taking(ExamDateInputs::countQuiet),
        OptionSpec.optional("where", "private, channel or nowhere")
            .among("private", "channel", "nowhere"));
  }

  private OptionSpec code() {
    return OptionSpec.required("code", "The exam, such as MLA-C02")
        .suggesting((origin, typed) -> ExamCodes.among(exams.all(), typed));
  }

  private static OptionSpec date(String examples) {
    return OptionSpec.required("date", "The day, " + examples).inWords();
  }

  private static OptionSpec time() {
    return OptionSpec.optional("time", "When it begins, such as 09:30").taking(Typed::countTime);
  }

  private static OptionSpec zone() {
    return OptionSpec.optional("zone", "Time zone, such as Europe/Berlin")
        .suggesting(Typed::zones)
        .taking(Typed::countZone);
  }

  /**
   * @throws Refusal if there is no such exam
   */
  Exam exam(String code) {
    return ExamCodes.read(exams, code);
  }

  /**
   * What somebody wishes from now on; what is left out stays as it was.
   *
   * @throws Refusal if it cannot be read, or a reminder would fall into the quiet hours
   */
  static Wishes wishes(Call call, Wishes before) {
    Wishes wishes =
        new Wishes(
            call.input("time").map(t -> Typed.time("time", t)).orElse(before.time()),
            call.input("morning").map(t -> Typed.time("morning", t)).orElse(before.morning()),
            call.input("quiet").map(ExamDateInputs::quiet).orElse(before.quiet()),
            call.input("where")
                .map(word -> Place.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(before.place()));
    if (!wishes.morning().isBefore(LocalTime.NOON)) {
      throw new Refusal("The morning ends at 12:00. Please choose an earlier time.");
    }
    requireHeard(wishes.time(), wishes.quiet());
    requireHeard(wishes.morning(), wishes.quiet());
    return wishes;
  }

  private static void requireHeard(LocalTime time, QuietHours quiet) {
    if (quiet.at(time)) {
      throw new Refusal(WishViews.inQuietHours(time, quiet));
    }
  }

  private static QuietHours quiet(String typed) {
    if (typed.equalsIgnoreCase(NONE)) {
      return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }
    QuietHours quiet = QuietHours.read(typed).orElseThrow(() -> unreadable(typed));
    if (quiet.length().compareTo(QuietHours.LONGEST) > 0) {
      throw new Refusal("Quiet hours can last up to 16 hours. Please leave some of the day.");
    }
    return quiet;
  }

  private static Refusal unreadable(String typed) {
    return new Refusal(
        "I cannot read “" + typed + "” as quiet. Write it like 22:00-07:00, or none.");
  }

  /** As in {@code 10 pm to 7 am}. */
  private static int countQuiet(List<String> words) {
    return IntStream.iterate(Math.min(words.size(), 5), n -> n > 1, n -> n - 1)
        .filter(n -> QuietHours.read(String.join(" ", words.subList(0, n))).isPresent())
        .findFirst()
        .orElse(1);
  }
}
