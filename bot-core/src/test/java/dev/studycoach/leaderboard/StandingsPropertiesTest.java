package dev.studycoach.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.community.Member;
import dev.studycoach.leaderboard.Standings.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every board, whoever takes part. */
class StandingsPropertiesTest {
  @Property
  void nobodyWithMoreStandsBehindSomebodyWithLess(
      @ForAll Board board, @ForAll("groups") List<Contender> group) {
    List<Place> places = Standings.of(board, group).places();
    for (int i = 1; i < places.size(); i++) {
      double better = board.score(places.get(i - 1).contender());
      double worse = board.score(places.get(i).contender());
      assertThat(better).isGreaterThanOrEqualTo(worse);
      assertThat(places.get(i).rank() == places.get(i - 1).rank()).isEqualTo(better == worse);
      assertThat(places.get(i).rank()).isLessThanOrEqualTo(i + 1);
    }
  }

  @Property
  void theOrderOfTheMembersDoesNotMatter(
      @ForAll Board board, @ForAll("groups") List<Contender> group, @ForAll Random random) {
    List<Contender> shuffled = new ArrayList<>(group);
    Collections.shuffle(shuffled, random);
    assertThat(Standings.of(board, shuffled)).isEqualTo(Standings.of(board, group));
  }

  @Property
  void whoLeavesTakesNothingFromTheOthersButAPlace(
      @ForAll Board board, @ForAll("groups") List<Contender> group) {
    List<Contender> fewer = group.subList(1, group.size());
    List<Contender> before = ordered(board, group);
    before.remove(group.get(0));
    assertThat(ordered(board, fewer)).isEqualTo(before);
  }

  @Property
  void aDigestNamesNobodyInAWeekInWhichFewerThanThreeStudied(
      @ForAll("groups") List<Contender> group) {
    Season season = new Season(LocalDate.EPOCH, ZoneOffset.UTC);
    long studied = group.stream().filter(contender -> contender.minutes() > 0).count();
    assertThat(Digest.of(season, group).isPresent()).isEqualTo(studied >= Standings.LEAST);
    Digest.of(season, group)
        .ifPresent(digest -> assertThat(digest.boards()).allMatch(Standings::enough));
  }

  private static List<Contender> ordered(Board board, List<Contender> group) {
    return new ArrayList<>(
        Standings.of(board, group).places().stream().map(Place::contender).toList());
  }

  @Provide
  Arbitrary<List<Contender>> groups() {
    return contender()
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(contender -> contender.member().learner());
  }

  private static Arbitrary<Contender> contender() {
    Arbitrary<Member> member =
        Combinators.combine(
                Arbitraries.longs().between(1, 50), Arbitraries.of("ana", "ben", "cleo"))
            .as(Member::new);
    Arbitrary<Tries> tries =
        Combinators.combine(count(), count(), count(), count())
            .as((a, b, c, d) -> new Tries(a + b, a, c + d, c));
    return Combinators.combine(member, Arbitraries.of(0, 2, 30, 90), count(), tries)
        .as(Contender::new);
  }

  private static Arbitrary<Integer> count() {
    return Arbitraries.integers().between(0, 4);
  }
}
