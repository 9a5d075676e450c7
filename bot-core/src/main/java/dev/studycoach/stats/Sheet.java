package dev.studycoach.stats;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Exam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture and its words tell.
 *
 * @param exam whose domains are told apart; null: none are
 * @param minutes full minutes, counted as study hours are
 * @param goal minutes in a week; 0: none
 * @param scores of the exam's domains, in this period
 */
record Sheet(
    Whose whose,
    Period period,
    @Nullable Exam exam,
    StudyTable table,
    int minutes,
    int goal,
    List<DomainScore> scores) {
  Sheet {
    scores = List.copyOf(scores);
  }

  /** Whose study it is. */
  sealed interface Whose {
    /** The reader's own. */
    record Mine(int streak, int longest) implements Whose {}

    /**
     * Of everybody in a group who is shown on boards.
     *
     * @param people how many of them studied
     */
    record Ours(int people) implements Whose {}
  }

  int answered() {
    return scores.stream().mapToInt(DomainScore::answered).sum();
  }

  int right() {
    return scores.stream().mapToInt(DomainScore::right).sum();
  }

  boolean isEmpty() {
    return minutes == 0 && answered() == 0;
  }
}
