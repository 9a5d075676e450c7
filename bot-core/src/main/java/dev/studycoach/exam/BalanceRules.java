package dev.studycoach.exam;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Advice on all questions of an exam together; fewer than 20 say too little. */
final class BalanceRules {
  private static final int FEWEST = 20;
  private static final int MANY = 100;
  private static final double MOST_LONGEST = 30;
  private static final double EVEN = 25;
  private static final double OFF_BLUEPRINT = 5;
  private static final double MOST_ABSOLUTE = 2;

  private BalanceRules() {}

  static List<String> check(Figures figures) {
    Stream<String> domains = figures.shares().stream().flatMap(share -> domain(figures, share));
    Stream<String> keys = Stream.concat(longest(figures), positions(figures));
    return Stream.of(
            figures.questions() < FEWEST ? Stream.<String>empty() : domains,
            figures.keys().questions() < FEWEST ? Stream.<String>empty() : keys,
            figures.questions() < MANY ? Stream.<String>empty() : words(figures))
        .flatMap(advice -> advice)
        .toList();
  }

  private static Stream<String> longest(Figures figures) {
    double percent = Figures.percent(figures.keys().longest(), figures.keys().questions());
    return percent <= MOST_LONGEST
        ? Stream.empty()
        : Stream.of(
            figures.exam().code()
                + (": the correct option is the longest in " + Math.round(percent))
                + " % of the questions; at most 30 % are fair.");
  }

  private static Stream<String> positions(Figures figures) {
    double tolerance = figures.keys().questions() < MANY ? 10 : 4;
    return IntStream.range(0, 4).boxed().flatMap(index -> position(figures, index, tolerance));
  }

  private static Stream<String> position(Figures figures, int index, double tolerance) {
    KeyPlaces keys = figures.keys();
    double percent = Figures.percent(keys.positions().get(index), keys.questions());
    return Math.abs(percent - EVEN) <= tolerance
        ? Stream.empty()
        : Stream.of(
            figures.exam().code()
                + (": the key is " + "ABCD".charAt(index) + " in " + Math.round(percent))
                + (" % of the questions; fair is 25 % ± " + Math.round(tolerance) + " points."));
  }

  private static Stream<String> words(Figures figures) {
    double keys = figures.words().percentOfKeys();
    double distractors = figures.words().percentOfDistractors();
    return distractors <= MOST_ABSOLUTE * keys
        ? Stream.empty()
        : Stream.of(
            figures.exam().code()
                + (": absolute words such as “always” stand in " + Math.round(distractors))
                + (" % of the wrong options and in " + Math.round(keys))
                + " % of the correct ones; at most twice as often is fair.");
  }

  private static Stream<String> domain(Figures figures, Figures.Share share) {
    return Math.abs(share.percent() - share.blueprintPercent()) <= OFF_BLUEPRINT
        ? Stream.empty()
        : Stream.of(
            figures.exam().code()
                + (": " + Math.round(share.percent()) + " % of the questions are on “")
                + (share.domain().name() + "”; the blueprint says ")
                + (Math.round(share.blueprintPercent()) + " %."));
  }
}
