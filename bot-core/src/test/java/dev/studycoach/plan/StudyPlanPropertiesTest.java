package dev.studycoach.plan;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.Domain;
import dev.studycoach.examdate.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the days, the hours and the domains. */
class StudyPlanPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Property
  void theWeeksFollowOneAnotherFromTodayToTheEve(@ForAll("bases") Basis basis) {
    LocalDate next = basis.first();
    for (PlanWeek week : StudyPlan.of(basis).weeks()) {
      assertThat(week.first()).isEqualTo(next);
      assertThat(week.last()).isBetween(week.first(), week.first().plusDays(6));
      next = week.last().plusDays(1);
    }
    assertThat(next).isEqualTo(basis.exam());
  }

  @Property
  void eachFullWeekHasTheWeeklyHoursAndNoWeekHasMore(@ForAll("bases") Basis basis) {
    for (PlanWeek week : StudyPlan.of(basis).weeks()) {
      assertThat(week.minutes()).isLessThanOrEqualTo(basis.weekly());
      if (week.before() > 1 && days(week) == 7) {
        assertThat(week.minutes()).isEqualTo(basis.weekly());
      }
    }
  }

  private static long days(PlanWeek week) {
    return DAYS.between(week.first(), week.last()) + 1;
  }

  @Property
  void aShorterWeekHasItsShare(@ForAll("bases") Basis basis) {
    StudyPlan.of(basis).weeks().stream()
        .filter(week -> week.before() > 1)
        .forEach(
            week ->
                assertThat(week.minutes() * 7.0)
                    .isBetween(
                        basis.weekly() * days(week) - 15.0 * 7, basis.weekly() * days(week) * 1.0));
  }

  @Property
  void everyDomainIsLearnedInTheBuildUp(@ForAll("bases") Basis basis) {
    List<PlanWeek> buildUp =
        StudyPlan.of(basis).weeks().stream().filter(w -> w.phase() == Phase.BUILD_UP).toList();
    int minutes = buildUp.stream().mapToInt(PlanWeek::minutes).sum();
    if (minutes >= basis.gaps().size()) {
      assertThat(domains(buildUp)).hasSameSizeAs(basis.gaps());
    }
  }

  private static Set<Domain> domains(List<PlanWeek> weeks) {
    return weeks.stream()
        .flatMap(week -> week.blocks().stream())
        .map(Block::domain)
        .filter(Objects::nonNull)
        .collect(toSet());
  }

  @Property
  void withoutABuildUpEveryDomainIsPractisedOrRepeatedAllTheSame(@ForAll("bases") Basis basis) {
    List<PlanWeek> weeks = StudyPlan.of(basis).weeks();
    boolean late = basis.days() <= 28 && basis.days() > 7;
    if (late && weeks.stream().anyMatch(w -> w.minutes() - w.minutes(Activity.MOCK) > 1000)) {
      assertThat(domains(weeks)).hasSameSizeAs(basis.gaps());
    }
  }

  @Property
  void noNewTopicsInTheLastFourWeeksAndNothingButReviewInTheLastTwoDays(
      @ForAll("bases") Basis basis) {
    for (PlanWeek week : StudyPlan.of(basis).weeks()) {
      if (DAYS.between(week.last(), basis.exam()) < 28) {
        assertThat(week.of(Activity.LEARN)).isEmpty();
      }
      if (DAYS.between(week.first(), basis.exam()) <= 2) {
        assertThat(week.blocks()).allMatch(block -> block.activity() == Activity.REVIEW);
      }
      assertThat(week.minutes(Activity.REVIEW)).isLessThanOrEqualTo(60);
    }
  }

  @Property
  void aMockExamLiesInItsWeekAndNotInTheLastThreeDays(@ForAll("bases") Basis basis) {
    for (PlanWeek week : StudyPlan.of(basis).weeks()) {
      LocalDate mock = week.mock();
      assertThat(mock == null).isEqualTo(week.of(Activity.MOCK).isEmpty());
      if (mock != null) {
        assertThat(mock).isBetween(week.first(), week.last());
        assertThat(mock).isBefore(basis.exam().minusDays(3)).isAfter(basis.first());
        assertThat(week.minutes(Activity.MOCK)).isEqualTo(basis.mock() + basis.mock() / 2);
      }
    }
  }

  @Property
  void whereMoreIsToBeWonThereIsNoLessTime(@ForAll("bases") Basis basis) {
    for (PlanWeek week : StudyPlan.of(basis).weeks()) {
      if (week.phase() == Phase.CONSOLIDATE) {
        List<Block> blocks = week.of(Activity.REPEAT);
        IntStream.range(1, blocks.size())
            .forEach(
                i ->
                    assertThat(blocks.get(i).minutes())
                        .isLessThanOrEqualTo(blocks.get(i - 1).minutes()));
      }
    }
  }

  @Provide
  Arbitrary<Basis> bases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(1, 112 * 60),
            Arbitraries.doubles().between(0.01, 100).list().ofMinSize(1).ofMaxSize(12),
            Arbitraries.integers().between(30, 240))
        .as(
            (days, weekly, sizes, mock) ->
                new Basis(TODAY, TODAY.plusDays(days), weekly, gaps(sizes), mock));
  }

  private static List<Gap> gaps(List<Double> sizes) {
    return IntStream.range(0, sizes.size())
        .mapToObj(i -> new Gap(new Domain("Domain " + i, 1), sizes.get(i)))
        .toList();
  }
}
