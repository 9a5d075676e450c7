package dev.studycoach.exam;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The runs of three words of a text, to tell whether two texts are nearly the same: the Jaccard
 * similarity |A ∩ B| / |A ∪ B| of their sets of runs (Broder, "On the resemblance and containment
 * of documents", 1997). A text of one or two words is one run.
 */
record Shingles(Set<List<String>> runs) {
  private static final int WORDS = 3;

  static Shingles of(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(words.subList(i, i + WORDS));
    }
    return new Shingles(runs.isEmpty() ? Set.of(words) : Set.copyOf(runs));
  }

  /** From 0 (no run in common) to 1 (all). */
  double similarity(Shingles other) {
    return similarity((int) runs.stream().filter(other.runs::contains).count(), other);
  }

  /** The same when it is known how many runs both have. */
  double similarity(int common, Shingles other) {
    return (double) common / (runs.size() + other.runs.size() - common);
  }
}
