package dev.studycoach.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.studycoach.exam.Domain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a domain is judged by few answers and by many. */
class DomainScoreTest {
  private static DomainScore score(int right, int answered) {
    return new DomainScore(new Domain("Modeling", 36), answered, right);
  }

  @Test
  void nothingIsKnownOfTwoAnswers() {
    assertThat(score(0, 2).weak()).isFalse();
    assertThat(score(0, 3).weak()).isTrue();
    assertThat(score(3, 4).weak()).isFalse();
  }

  @Test
  void withoutAnswersBothAreAsLikely() {
    assertThat(score(0, 0).estimate()).isEqualTo(0.5, within(1e-12));
  }

  @Property
  void oneMoreRightAnswerLeavesLessToGain(
      @ForAll @IntRange(max = 50) int right, @ForAll @IntRange(max = 50) int wrong) {
    DomainScore before = score(right, right + wrong);
    DomainScore after = score(right + 1, right + wrong + 1);
    assertThat(after.gain()).isLessThan(before.gain());
    assertThat(before.estimate()).isBetween(0.0, 1.0);
  }
}
