package dev.studycoach.exam;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which domains take their turns, so that at every moment each has had its share of
 * the questions to within less than one.
 *
 * <p>This is the chairman assignment of R. Tijdeman (Discrete Mathematics 32, 1980, 323–330): of
 * the domains that may take turn {@code t} without running ahead, the one whose deadline comes
 * first takes it. With {@code k} domains every count then differs from its ideal share {@code
 * t·weight/total} by at most {@code 1 − 1/(2k−2)}. Smooth weighted round robin gives no such bound.
 * All arithmetic is exact.
 */
public final class DomainRotation {
  private DomainRotation() {}

  /**
   * Whose turn it is.
   *
   * @param domains at least one, weights positive; the order breaks ties
   * @param turns how often each domain, by name, has had its turn so far; absent means never
   * @throws IllegalArgumentException if there is no domain
   */
  public static Domain next(List<Domain> domains, Map<String, Integer> turns) {
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("no domain to choose from");
    }
    long turn = 1 + domains.stream().mapToLong(d -> turns.getOrDefault(d.name(), 0)).sum();
    long total = domains.stream().mapToLong(Domain::weight).sum();
    long scale = Math.max(1, 2L * domains.size() - 2);
    List<Turn> candidates =
        domains.stream()
            .map(d -> Turn.of(d, turns.getOrDefault(d.name(), 0), turn, total, scale))
            .toList();
    return candidates.stream()
        .filter(Turn::eligible)
        .min(Comparator.naturalOrder())
        // only weights that changed under way can leave nobody eligible
        .orElseGet(() -> candidates.stream().min(Comparator.naturalOrder()).orElseThrow())
        .domain();
  }

  /**
   * A domain before a turn.
   *
   * @param lag {@code scale · (turn·weight − total·count)}: how far it is behind, in units of
   *     {@code 1/(scale·total)} turns
   */
  private record Turn(Domain domain, BigInteger lag, long total, long scale)
      implements Comparable<Turn> {

    static Turn of(Domain domain, int count, long turn, long total, long scale) {
      BigInteger due = BigInteger.valueOf(turn).multiply(BigInteger.valueOf(domain.weight()));
      BigInteger had = BigInteger.valueOf(total).multiply(BigInteger.valueOf(count));
      return new Turn(domain, due.subtract(had).multiply(BigInteger.valueOf(scale)), total, scale);
    }

    /** Taking the turn would not put it ahead by more than the bound. */
    boolean eligible() {
      return lag.compareTo(BigInteger.valueOf(total)) >= 0;
    }

    /**
     * What is left until it would be behind by more than the bound; times 1/weight, the deadline.
     */
    private BigInteger slack() {
      return BigInteger.valueOf(total).multiply(BigInteger.valueOf(scale - 1)).subtract(lag);
    }

    @Override
    public int compareTo(Turn other) {
      BigInteger mine = slack().multiply(BigInteger.valueOf(other.domain.weight()));
      BigInteger theirs = other.slack().multiply(BigInteger.valueOf(domain.weight()));
      return mine.compareTo(theirs);
    }
  }
}
