package dev.studycoach.plan;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares minutes out, in amounts that can be read. */
final class Portions {
  /** Minutes that people plan with, the widest first. */
  private static final List<Integer> UNITS = List.of(30, 15, 5);

  private Portions() {}

  /**
   * Minutes in proportion to the sizes, by largest remainders. They sum to the total; nobody goes
   * without if there is a minute for each.
   *
   * @param sizes at least one, each more than 0
   */
  static List<Integer> of(int total, List<Double> sizes) {
    int unit = unit(total, sizes.size());
    int[] parts = inUnits(total / unit, sizes);
    fillEmpty(parts, total / unit);
    for (int i = 0; i < parts.length; i++) {
      parts[i] *= unit;
    }
    parts[firstLargest(parts)] += total % unit;
    return IntStream.of(parts).boxed().toList();
  }

  private static int unit(int total, int count) {
    return UNITS.stream().filter(unit -> total >= 3 * unit * count).findFirst().orElse(1);
  }

  private static int[] inUnits(int units, List<Double> sizes) {
    double sum = sizes.stream().mapToDouble(Double::doubleValue).sum();
    double[] exact = sizes.stream().mapToDouble(size -> units * size / sum).toArray();
    int[] parts = new int[exact.length];
    for (int i = 0; i < exact.length; i++) {
      parts[i] = (int) exact[i];
    }
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(comparingDouble(i -> (int) exact[i] - exact[i]))
        .limit(units - IntStream.of(parts).sum())
        .forEach(i -> parts[i]++);
    return parts;
  }

  private static void fillEmpty(int[] parts, int units) {
    for (int i = 0; i < parts.length && units >= parts.length; i++) {
      if (parts[i] == 0) {
        parts[lastLargest(parts)]--;
        parts[i]++;
      }
    }
  }

  private static int firstLargest(int[] parts) {
    return IntStream.range(0, parts.length).boxed().max(comparingInt(i -> parts[i])).orElseThrow();
  }

  /** So that what was in order stays in order. */
  private static int lastLargest(int[] parts) {
    return IntStream.range(0, parts.length)
        .boxed()
        .max(Comparator.<Integer>comparingInt(i -> parts[i]).thenComparing(naturalOrder()))
        .orElseThrow();
  }
}
