package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest
  @CsvSource({
    "one two three four, one two three four, 1",
    "One two: THREE four!, one two three four, 1",
    "one two three four, one two three five, 0.3333",
    "one two three, four five six, 0",
    "one, one, 1",
    "one, two, 0"
  })
  void similarityIsTheShareOfCommonRunsOfThreeWords(String a, String b, double similarity) {
    assertThat(Shingles.of(a).similarity(Shingles.of(b))).isCloseTo(similarity, within(0.0001));
  }

  @Property
  void similarityIsSymmetricWithinZeroAndOneAndOneWithItself(
      @ForAll @Chars({'a', 'b', ' '}) @StringLength(max = 30) String a,
      @ForAll @Chars({'a', 'b', ' '}) @StringLength(max = 30) String b) {
    double similarity = Shingles.of(a).similarity(Shingles.of(b));
    assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(Shingles.of(b).similarity(Shingles.of(a)));
    assertThat(Shingles.of(a).similarity(Shingles.of(a))).isEqualTo(1);
  }
}
