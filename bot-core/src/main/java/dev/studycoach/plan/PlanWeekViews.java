package dev.studycoach.plan;

import dev.studycoach.chat.Text;
import dev.studycoach.exam.Domain;
import dev.studycoach.examdate.Phase;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words about the weeks of a plan. */
final class PlanWeekViews {
  /** Leaves room for what stands above and below. */
  private static final int LONGEST = 2800;

  /** Domains in a line. */
  private static final int NAMED = 6;

  private PlanWeekViews() {}

  static Text weeks(StudyPlan plan) {
    Text text = Text.EMPTY;
    @Nullable Phase phase = null;
    for (PlanLine line : PlanLine.of(plan)) {
      Phase next = line.week().phase();
      Text more = next == phase ? text : text.gap().plus(heading(next));
      more = more.line().plus("• ").plus(line(line));
      if (more.plain().length() > LONGEST) {
        return text.gap().plus("… and so on. With a weekly goal /exam calendar has all weeks.");
      }
      text = more;
      phase = next;
    }
    return text;
  }

  private static Text heading(Phase phase) {
    return switch (phase) {
      case BUILD_UP ->
          Text.EMPTY
              .bold("Build-up")
              .plus(" – new topics: half an hour hands-on for each hour read, and some questions");
      case PRACTICE ->
          Text.EMPTY.bold("Practice").plus(" – questions, and hands-on where they go wrong");
      case CONSOLIDATE ->
          Text.EMPTY.bold("Consolidation").plus(" – no new topics: repeat, and timed questions");
      case REST, DAY -> Text.EMPTY.bold("Review and rest").plus(" – nothing new");
    };
  }

  private static Text line(PlanLine line) {
    PlanWeek week = line.week();
    String from = line.first().equals(week.last()) ? "" : Dates.weekday(line.first()) + " – ";
    return Text.EMPTY
        .bold(from + Dates.weekday(week.last()))
        .plus(" (" + Lengths.words(week.minutes()) + (line.severalWeeks() ? " a week" : "") + ")")
        .plus(week.blocks().isEmpty() ? "" : ": ")
        .plus(Stream.concat(parts(week), others(week)).collect(Collectors.joining(" · ")));
  }

  private static Stream<String> parts(PlanWeek week) {
    return Stream.concat(
            byDomain(week).limit(NAMED),
            week.blocks().stream().filter(block -> block.domain() == null))
        .map(block -> part(week, block));
  }

  private static Stream<Block> byDomain(PlanWeek week) {
    return week.blocks().stream().filter(block -> block.domain() != null);
  }

  /** What is left of a long list. */
  private static Stream<String> others(PlanWeek week) {
    int minutes = byDomain(week).skip(NAMED).mapToInt(Block::minutes).sum();
    return minutes == 0 ? Stream.empty() : Stream.of("the other domains " + Lengths.words(minutes));
  }

  private static String part(PlanWeek week, Block block) {
    String time = Lengths.words(block.minutes());
    return switch (block.activity()) {
      case MOCK -> words(block) + day(week) + " " + time;
      case REVIEW ->
          (week.blocks().size() == 1 ? "" : "in the last two days " + time + " for ")
              + words(block)
              + ", then rest";
      default -> words(block) + (week.blocks().size() == 1 ? "" : " " + time);
    };
  }

  private static String day(PlanWeek week) {
    return Optional.ofNullable(week.mock()).map(day -> " on " + Dates.weekday(day)).orElse("");
  }

  /** What is to be done. */
  static String words(Block block) {
    Domain domain = block.domain();
    return switch (block.activity()) {
      case LEARN, PRACTISE, REPEAT -> domain == null ? "all domains" : domain.name();
      case MOCK -> "mock exam and its mistakes";
      case REVIEW -> "your notes";
    };
  }

  /** The name of a phase in a calendar. */
  static String name(Phase phase) {
    return switch (phase) {
      case BUILD_UP -> "build-up";
      case PRACTICE -> "practice";
      case CONSOLIDATE -> "consolidation";
      case REST, DAY -> "review and rest";
    };
  }
}
