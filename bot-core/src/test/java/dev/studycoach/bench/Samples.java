package dev.studycoach.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Measured numbers and what is said of them. */
public final class Samples {
  private final double[] sorted;

  public Samples(double[] values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  public static Samples of(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  public double median() {
    return percentile(50);
  }

  /** The smallest number that is not below {@code percent} of all (nearest rank). */
  public double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  public DoubleStream all() {
    return Arrays.stream(sorted);
  }

  public double least() {
    return sorted[0];
  }

  public double most() {
    return sorted[sorted.length - 1];
  }
}
