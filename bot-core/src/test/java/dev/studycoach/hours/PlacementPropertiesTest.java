package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlacementPropertiesTest {
  private static final Instant DAWN = Instant.parse("2026-03-02T03:00:00Z");
  private static final Interval WINDOW = new Interval(DAWN, at(24 * 60));

  @Property
  void whatIsPlacedLiesInTheWindowAndTouchesNothingTaken(
      @ForAll("taken") List<Interval> taken, @ForAll @IntRange(min = 1, max = 960) int minutes) {
    for (Interval placed : Placement.latest(WINDOW, Duration.ofMinutes(minutes), taken)) {
      assertThat(placed.from()).isAfterOrEqualTo(WINDOW.from());
      assertThat(placed.until()).isBeforeOrEqualTo(WINDOW.until());
      assertThat(taken).noneMatch(other -> overlap(placed, other));
    }
  }

  @Property
  void allOfItIsPlacedOrNothing(
      @ForAll("taken") List<Interval> taken, @ForAll @IntRange(min = 1, max = 960) int minutes) {
    Duration length = Duration.ofMinutes(minutes);
    Duration placed =
        Placement.latest(WINDOW, length, taken).stream()
            .map(Interval::length)
            .reduce(Duration.ZERO, Duration::plus);
    boolean room = Placement.room(WINDOW, taken).compareTo(length) >= 0;
    assertThat(placed).isEqualTo(room ? length : Duration.ZERO);
  }

  @Test
  void itIsPlacedAsLateAsPossible() {
    List<Interval> taken =
        List.of(new Interval(at(1400), at(1420)), new Interval(at(1300), at(1390)));
    assertThat(Placement.latest(WINDOW, Duration.ofMinutes(40), taken))
        .containsExactly(
            new Interval(at(1420), at(1440)),
            new Interval(at(1390), at(1400)),
            new Interval(at(1290), at(1300)));
  }

  private static boolean overlap(Interval one, Interval other) {
    return !other.length().isZero()
        && one.from().isBefore(other.until())
        && other.from().isBefore(one.until());
  }

  private static Instant at(int minute) {
    return DAWN.plus(Duration.ofMinutes(minute));
  }

  /** Also before, after and around the window. */
  @Provide
  Arbitrary<List<Interval>> taken() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(-100, 24 * 60 + 100);
    return Combinators.combine(minutes, minutes)
        .as((one, other) -> new Interval(at(Math.min(one, other)), at(Math.max(one, other))))
        .list()
        .ofMaxSize(8);
  }
}
