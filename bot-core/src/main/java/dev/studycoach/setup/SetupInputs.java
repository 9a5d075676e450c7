package dev.studycoach.setup;

import dev.studycoach.catalogue.ExamCodes;
import dev.studycoach.community.Group;
import dev.studycoach.community.Timetable;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import dev.studycoach.time.DateWords;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an admin gives to the setup; what is left out stays as it was. */
record SetupInputs(Call call, ExamCatalog exams, QuestionBank bank) {
  /** How an admin writes that there is no reveal time or no rest day of their own. */
  static final String NONE = "none";

  static CommandSpec command(List<Exam> exams) {
    return CommandSpec.of(
        "setup",
        "Set up the study group of this channel",
        OptionSpec.optional("exam", "Such as MLS-C01")
            .suggesting((origin, typed) -> ExamCodes.among(exams, typed)),
        OptionSpec.optional("time", "When the daily question comes, such as 09:00")
            .taking(Typed::countTime),
        OptionSpec.optional("zone", "Time zone, such as Europe/Berlin")
            .suggesting(Typed::zones)
            .taking(Typed::countZone),
        OptionSpec.optional("reveal", "When the solution is shown, such as 20:00, or none")
            .taking(Typed::countTime),
        OptionSpec.optional("rest", "Days without a question, such as Sat,Sun, or none"));
  }

  Group applyTo(Group group, Instant now) {
    Group timed =
        Stream.of("time", "zone", "reveal").anyMatch(call.inputs()::containsKey)
            ? timed(group, now)
            : group;
    Group rested =
        call.input("rest")
            .map(typed -> rested(timed, Arrays.asList(typed.split("[, ]+")), now))
            .orElse(timed);
    return call.input("exam").map(code -> rested.withExam(exam(code).code())).orElse(rested);
  }

  Group timed(Group group, Instant now) {
    Timetable before = group.timetable();
    ZoneId zone = call.input("zone").map(Typed::zone).orElse(before.zone());
    LocalTime time =
        call.input("time").map(typed -> Typed.time("time", typed)).orElse(before.postTime());
    return group.withTimetable(before.withTimes(zone, time, reveal(before), now));
  }

  static Group rested(Group group, List<String> days, Instant now) {
    return group.withTimetable(group.timetable().withRestDays(restDays(days), now));
  }

  private @Nullable LocalTime reveal(Timetable before) {
    if (!call.inputs().containsKey("reveal")) {
      return before.revealTime();
    }
    return call.input("reveal")
        .filter(typed -> !typed.equalsIgnoreCase(NONE))
        .map(typed -> Typed.time("reveal", typed))
        .orElse(null);
  }

  /** The exams for which there are questions. */
  static List<Exam> stocked(ExamCatalog exams, QuestionBank bank) {
    return exams.all().stream().filter(exam -> !bank.of(exam.code()).isEmpty()).toList();
  }

  /**
   * @throws Refusal if there is no such exam, or no question for it
   */
  Exam exam(String code) {
    return stocked(exams, bank).stream()
        .filter(exam -> exam.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> noQuestions(code));
  }

  private Refusal noQuestions(String code) {
    String known =
        exams.find(code).isPresent() ? "I have no questions for " : "I do not know the exam ";
    String stock = stocked(exams, bank).stream().map(Exam::code).collect(Collectors.joining(", "));
    return new Refusal(known + "“" + code + "”. I have questions for " + stock + ".");
  }

  /**
   * @throws Refusal if a word is no weekday, or if no day is left for study
   */
  private static Set<DayOfWeek> restDays(List<String> words) {
    Set<DayOfWeek> days =
        words.stream()
            .filter(word -> !word.equalsIgnoreCase(NONE))
            .map(SetupInputs::weekday)
            .collect(Collectors.toSet());
    if (days.size() == DayOfWeek.values().length) {
      throw new Refusal("Please leave at least one day for a question.");
    }
    return days;
  }

  private static DayOfWeek weekday(String word) {
    return DateWords.weekday(word)
        .orElseThrow(
            () -> new Refusal("I do not know the day “" + word + "”. Write days like Sat,Sun."));
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
