package dev.studycoach.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.streak.Streak.Kind;
import dev.studycoach.streak.YearOfStudy.Move;
import dev.studycoach.time.Zones;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who answers every question keeps the streak, wherever they live and travel. */
class StreakFairnessTest {
  private static final int YEAR = 364;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whoAnswersEveryQuestionWhileItIsOpenNeedsNoFreeze(@ForAll("faithful") YearOfStudy year) {
    assertThat(year.after(YEAR, Kind.MISSED, Kind.FROZEN)).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anUnansweredQuestionCostsOneDayAtMost(@ForAll("human") YearOfStudy year) {
    assertThat(year.after(YEAR, Kind.MISSED, Kind.FROZEN))
        .hasSizeLessThanOrEqualTo(year.unanswered(YEAR));
  }

  /**
   * Every second question is answered next morning before its solution is shown: six questions, six
   * answers, no streak left.
   */
  @Test
  void sixQuestionsAndSixAnswersMakeAStreakThatLasts() {
    YearOfStudy year =
        new YearOfStudy(BERLIN, BERLIN, StudyClock.DEFAULT_DAY_START, List.of(0, 95), List.of());
    assertThat(year.after(6, Kind.MISSED)).isEmpty();
  }

  @Provide
  Arbitrary<YearOfStudy> faithful() {
    return years(habits(99), moves());
  }

  @Provide
  Arbitrary<YearOfStudy> human() {
    return years(habits(120), moves());
  }

  private static Arbitrary<YearOfStudy> years(
      Arbitrary<List<Integer>> habits, Arbitrary<List<Move>> moves) {
    return Combinators.combine(Zones.zones(), Zones.zones(), Zones.times(), habits, moves)
        .as(YearOfStudy::new);
  }

  private static Arbitrary<List<Integer>> habits(int latest) {
    return Arbitraries.integers().between(0, latest).list().ofMinSize(1).ofMaxSize(14);
  }

  private static Arbitrary<List<Move>> moves() {
    Arbitrary<LocalTime> dayStarts = Zones.times();
    return Combinators.combine(Arbitraries.integers().between(0, YEAR), Zones.zones(), dayStarts)
        .as(Move::new)
        .list()
        .ofMaxSize(6)
        .map(moves -> moves.stream().sorted(Comparator.comparing(Move::dayOfYear)).toList());
  }
}
