package dev.studycoach.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Measured numbers and what is said of them. */
final class Samples {
  private final double[] sorted;

  Samples(double[] values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  static Samples of(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double median() {
    return percentile(50);
  }

  /** The smallest number that is not below {@code percent} of all (nearest rank). */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  DoubleStream all() {
    return Arrays.stream(sorted);
  }

  double least() {
    return sorted[0];
  }

  double most() {
    return sorted[sorted.length - 1];
  }
}
