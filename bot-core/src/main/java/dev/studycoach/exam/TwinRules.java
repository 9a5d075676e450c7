package dev.studycoach.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No two questions may have one id, or nearly the same stem. */
final class TwinRules {
  private static final double ALIKE = 0.6;

  /** The stems so far by each of their runs of words. */
  private final Map<List<String>, List<Stem>> index = new HashMap<>();

  private TwinRules() {}

  static List<Problem> sameIds(List<Located> questions) {
    Map<String, Located> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Located located : questions) {
      Located other = first.putIfAbsent(located.question().id(), located);
      if (other != null) {
        String id = located.question().id();
        problems.add(
            located.problem("/id", "The id “" + id + "” is taken at " + other.place() + "."));
      }
    }
    return problems;
  }

  /**
   * Stems whose Jaccard similarity of word 3-shingles with an earlier one is at least 0.6; see
   * {@link Shingles}.
   */
  static List<Problem> similarStems(List<Located> questions) {
    TwinRules rules = new TwinRules();
    return questions.stream().flatMap(located -> rules.similar(located).stream()).toList();
  }

  private Optional<Problem> similar(Located located) {
    Stem stem = new Stem(located, Shingles.of(located.question().stem()));
    Optional<Problem> problem = twin(stem.shingles()).map(twin -> problem(stem, twin));
    if (problem.isEmpty()) {
      stem.shingles().runs().forEach(run -> add(run, stem));
    }
    return problem;
  }

  private void add(List<String> run, Stem stem) {
    index.computeIfAbsent(run, any -> new ArrayList<>()).add(stem);
  }

  private Optional<Stem> twin(Shingles shingles) {
    Map<Stem, Integer> common = new HashMap<>();
    shingles.runs().stream()
        .flatMap(run -> index.getOrDefault(run, List.of()).stream())
        .forEach(stem -> common.merge(stem, 1, Integer::sum));
    return common.entrySet().stream()
        .filter(entry -> shingles.similarity(entry.getValue(), entry.getKey().shingles()) >= ALIKE)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Problem problem(Stem stem, Stem twin) {
    long percent = Math.round(100 * stem.shingles().similarity(twin.shingles()));
    return stem.located()
        .problem(
            "/stem",
            "The stem is nearly that of “"
                + (twin.located().question().id() + "” (" + twin.located().place() + "): ")
                + (percent + " % of their runs of three words agree."));
  }

  /** Compared by identity, since hashing whole questions would be slow. */
  private static final class Stem {
    private final Located located;
    private final Shingles shingles;

    Stem(Located located, Shingles shingles) {
      this.located = located;
      this.shingles = shingles;
    }

    Located located() {
      return located;
    }

    Shingles shingles() {
      return shingles;
    }
  }
}
