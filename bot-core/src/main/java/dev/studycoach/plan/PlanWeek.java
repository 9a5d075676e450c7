package dev.studycoach.plan;

import dev.studycoach.examdate.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of a plan.
 *
 * @param before its number, counted back from the exam: 1 is the week that ends on the eve
 * @param first day; later than seven days before the last one if the plan begins in this week
 * @param mock the day of its mock exam; null if it has none
 */
public record PlanWeek(
    int before,
    LocalDate first,
    LocalDate last,
    Phase phase,
    List<Block> blocks,
    @Nullable LocalDate mock) {
  public PlanWeek {
    blocks = List.copyOf(blocks);
  }

  public int minutes() {
    return blocks.stream().mapToInt(Block::minutes).sum();
  }

  /** The minutes of one activity. */
  public int minutes(Activity activity) {
    return of(activity).stream().mapToInt(Block::minutes).sum();
  }

  List<Block> of(Activity activity) {
    return blocks.stream().filter(block -> block.activity() == activity).toList();
  }
}
