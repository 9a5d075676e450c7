package dev.studycoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Domain;
import dev.studycoach.examdate.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, , 12.00", // half of the weight
    "8, 8, , 2.40",
    "8, 2, , 16.80",
    "0, 0, MEETS, 6.00",
    "0, 0, NEEDS_IMPROVEMENT, 14.00",
    "8, 8, NEEDS_IMPROVEMENT, 8.40", // all right here, and yet
    "40, 10, MEETS, 15.23" // ten answers do not outweigh forty
  })
  void aScoreReportWeighsLikeTenAnswers(
      int answered, int right, @Nullable Verdict verdict, double size) {
    DomainScore score = new DomainScore(new Domain("Knots", 24), answered, right);
    assertThat(Gap.of(score, verdict).size()).isCloseTo(size, within(0.005));
  }
}
