package dev.studycoach.plan;

import dev.studycoach.catalogue.ExamCodes;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.util.Optional;

/** What is typed after {@code /plan}. */
record PlanInputs(ExamCatalog exams) {
  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final Duration MOST = StudyRules.MOST_A_WEEK;

  CommandSpec command() {
    return CommandSpec.of(
        "plan",
        "Plan the weeks until your exam",
        OptionSpec.optional("code", "The exam, such as MLA-C02; your next one unless you say")
            .suggesting((origin, typed) -> ExamCodes.among(exams.all(), typed))
            .taking(words -> Lengths.count(words) > 0 ? 0 : 1),
        OptionSpec.optional("hours", "In a week, such as 6h; your goal unless you say").inWords());
  }

  /**
   * @throws Refusal if there is no such exam
   */
  Exam exam(String code) {
    return ExamCodes.read(exams, code);
  }

  /**
   * The minutes in a week, if they were given; a bare number is hours.
   *
   * @throws Refusal if they cannot be read, or are too few or too many for a plan
   */
  static Optional<Integer> weekly(Call call) {
    return call.input("hours").map(PlanInputs::weekly);
  }

  private static int weekly(String typed) {
    Duration weekly =
        Lengths.readWeekly(typed)
            .orElseThrow(
                () -> new Refusal("I cannot read “" + typed + "” as hours. Write them like 6h."));
    if (weekly.compareTo(LEAST) < 0 || weekly.compareTo(MOST) > 0) {
      throw new Refusal(
          "I can plan with "
              + Lengths.words(LEAST)
              + " to "
              + Lengths.words(MOST)
              + " a week. Please choose something in between.");
    }
    return (int) weekly.toMinutes();
  }
}
