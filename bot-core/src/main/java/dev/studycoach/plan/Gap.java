package dev.studycoach.plan;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Domain;
import dev.studycoach.examdate.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A domain and what is still to be won in it; the time for study is shared out by that.
 *
 * @param size more than 0; only the proportions matter
 */
public record Gap(Domain domain, double size) {
  /** So many answers does the verdict of a score report count as. */
  static final int REPORTED = 10;

  /** So many of them count as right where the report sees competence. */
  static final int MET = 8;

  /** And so many where it does not. */
  static final int NOT_MET = 4;

  /**
   * The weight of the domain by the estimated share of wrong answers (see {@link
   * DomainScore#gain}); a score report, which tells no numbers, counts like ten answers, eight or
   * four of them right.
   *
   * @param verdict of the member's last score report; null if there is none
   */
  static Gap of(DomainScore score, @Nullable Verdict verdict) {
    return new Gap(score.domain(), with(score, verdict).gain());
  }

  private static DomainScore with(DomainScore score, @Nullable Verdict verdict) {
    return verdict == null
        ? score
        : new DomainScore(
            score.domain(),
            score.answered() + REPORTED,
            score.right() + (verdict == Verdict.MEETS ? MET : NOT_MET));
  }
}
