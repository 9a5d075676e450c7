package dev.studycoach.exam;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of an exam in words. */
final class FigureLines {
  private final Figures figures;

  FigureLines(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String toString() {
    return Stream.of(Stream.of(head()), domains(), spread(), keys(), tells())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String head() {
    int questions = figures.questions();
    return figures.exam().code() + ": " + questions + (questions == 1 ? " question" : " questions");
  }

  private Stream<String> domains() {
    return figures.shares().stream().map(FigureLines::line);
  }

  private static String line(Figures.Share share) {
    return String.format(
        Locale.ROOT,
        "  %4d  %3.0f %% (blueprint %.0f %%)  %s",
        share.questions(),
        share.percent(),
        share.blueprintPercent(),
        share.domain().name());
  }

  private Stream<String> spread() {
    String difficulties =
        each(i -> (i + 1) + ": " + count(figures.difficulties().get(i), figures.questions()), 3);
    return Stream.of(
        "  difficulty " + difficulties + "; 25, 50 and 25 % are fair",
        "  several keys in " + count(figures.multiple(), figures.questions()));
  }

  private Stream<String> keys() {
    KeyPlaces keys = figures.keys();
    int four = keys.questions();
    if (four == 0) {
      return Stream.empty();
    }
    String places = each(i -> "ABCD".charAt(i) + " " + count(keys.positions().get(i), four), 4);
    return Stream.of(
        "  " + four + " with four options and one key",
        "    key at " + places,
        "    key is the longest option in "
            + count(keys.longest(), four)
            + "; at most 30 % is fair");
  }

  private Stream<String> tells() {
    AbsoluteWords words = figures.words();
    return Stream.of(
        String.format(
            Locale.ROOT,
            "  options of a question differ in length by a factor of %.2f at most; below %.1f is fair",
            figures.widest(),
            OptionLengths.WIDEST),
        "  absolute words (always, never, only, must, all, any) in "
            + (count(words.inKeys(), words.keys()) + " of the correct options and ")
            + (count(words.inDistractors(), words.distractors()) + " of the wrong ones"),
        "  near-duplicate stems: " + (figures.alike() == 0 ? "none" : figures.alike()));
  }

  private static String each(IntFunction<String> words, int number) {
    return String.join(", ", IntStream.range(0, number).mapToObj(words).toList());
  }

  private static String count(int part, int whole) {
    return part + " (" + Math.round(Figures.percent(part, whole)) + " %)";
  }
}
