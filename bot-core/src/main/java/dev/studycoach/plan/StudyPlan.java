package dev.studycoach.plan;

import dev.studycoach.examdate.Phase;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What to study in each week until an exam. Weeks are counted back from the exam, so that the
 * phases lie in full weeks, and only the first may be shorter.
 */
public record StudyPlan(List<PlanWeek> weeks) {
  /** Going through the mistakes takes half as long as the mock exam. */
  static final int MISTAKES = 2;

  /** Whoever has learned all domains before practises those with the most to win. */
  private static final int PRACTISED = 3;

  public StudyPlan {
    weeks = List.copyOf(weeks);
  }

  /**
   * New topics come in the phase for them, one domain after the other, those first in which there
   * is most to win; then come practice, repetition with mock exams, and rest. Each full week has
   * the weekly minutes, a shorter one its share. A mock exam with its mistakes takes at most three
   * quarters of a week; where it would take more there is none.
   */
  public static StudyPlan of(Basis basis) {
    List<Span> spans = Span.until(basis.exam(), basis.days());
    int learning =
        spans.stream()
            .filter(span -> span.phase() == Phase.BUILD_UP)
            .mapToInt(span -> span.minutes(basis.weekly()))
            .sum();
    Deque<Block> toLearn = new ArrayDeque<>(blocks(Activity.LEARN, learning, basis.gaps()));
    return new StudyPlan(spans.stream().map(span -> week(span, basis, toLearn, learning)).toList());
  }

  private static PlanWeek week(Span span, Basis basis, Deque<Block> toLearn, int learning) {
    int minutes = span.minutes(basis.weekly());
    if (span.phase() == Phase.BUILD_UP) {
      return week(span, next(toLearn, minutes), Optional.empty());
    }
    int mocking = basis.mock() + basis.mock() / MISTAKES;
    Optional<LocalDate> mock =
        span.mockDay(basis.first()).filter(day -> mocking * 4 <= minutes * 3);
    int rest = mock.isPresent() ? minutes - mocking : minutes;
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        span.phase() == Phase.PRACTICE
            ? blocks(Activity.PRACTISE, rest, practised(basis, learning))
            : blocks(Activity.REPEAT, rest, basis.gaps()));
    add(blocks, Activity.MOCK, minutes - rest);
    add(blocks, Activity.REVIEW, span.review(basis.weekly()));
    return week(span, blocks, mock);
  }

  private static PlanWeek week(Span span, List<Block> blocks, Optional<LocalDate> mock) {
    return new PlanWeek(
        span.before(), span.first(), span.last(), span.phase(), blocks, mock.orElse(null));
  }

  /** All domains if there was no time to learn them one by one. */
  private static List<Gap> practised(Basis basis, int learning) {
    return learning == 0 ? basis.gaps() : basis.gaps().stream().limit(PRACTISED).toList();
  }

  private static void add(List<Block> blocks, Activity activity, int minutes) {
    if (minutes > 0) {
      blocks.add(new Block(activity, null, minutes));
    }
  }

  private static List<Block> blocks(Activity activity, int total, List<Gap> gaps) {
    List<Integer> portions = Portions.of(total, gaps.stream().map(Gap::size).toList());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      if (portions.get(i) > 0) {
        blocks.add(new Block(activity, gaps.get(i).domain(), portions.get(i)));
      }
    }
    return blocks;
  }

  /** Takes so many minutes from the front. */
  private static List<Block> next(Deque<Block> supply, int minutes) {
    List<Block> taken = new ArrayList<>();
    for (int left = minutes; left > 0; ) {
      Block block = supply.pop();
      int part = Math.min(left, block.minutes());
      taken.add(new Block(block.activity(), block.domain(), part));
      if (part < block.minutes()) {
        supply.push(new Block(block.activity(), block.domain(), block.minutes() - part));
      }
      left -= part;
    }
    return taken;
  }

  public int minutes() {
    return weeks.stream().mapToInt(PlanWeek::minutes).sum();
  }

  /** Whether there is room for a mock exam. */
  boolean mocks() {
    return weeks.stream().anyMatch(week -> week.mock() != null);
  }
}
