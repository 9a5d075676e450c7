package dev.studycoach.domains;

import dev.studycoach.exam.Domain;

/**
 * What a member answered in one domain.
 *
 * @param answered questions, 0 or more
 * @param right at most as many
 */
public record DomainScore(Domain domain, int answered, int right) {
  /** With fewer answers a share of right ones says nothing. */
  public static final int ENOUGH = 3;

  /**
   * The estimated chance to be right, from 0 to 1, by Laplace's rule of succession: (right + 1) /
   * (answered + 2). Few answers pull it towards one half.
   */
  public double estimate() {
    return (right + 1.0) / (answered + 2.0);
  }

  /** What there is to gain: the weight of the domain by the estimated share of wrong answers. */
  public double gain() {
    return domain.weight() * (1 - estimate());
  }

  public boolean known() {
    return answered >= ENOUGH;
  }

  /** Whether more than two of five are wrong. */
  public boolean weak() {
    return known() && estimate() < 0.6;
  }
}
