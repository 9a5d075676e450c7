package dev.studycoach.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A board with its places.
 *
 * @param taking how many are compared
 * @param places the best first
 */
record Standings(Board board, int taking, List<Place> places) {
  /** Fewer than these are not compared. */
  static final int LEAST = 3;

  Standings {
    places = List.copyOf(places);
  }

  /** A place; those with the same score share one. */
  record Place(int rank, Contender contender) {}

  static Standings of(Board board, Collection<Contender> contenders) {
    List<Contender> taking = contenders.stream().filter(board::counts).toList();
    List<Contender> ordered =
        taking.stream()
            .filter(contender -> board.shows(board.score(contender)))
            .sorted(
                Comparator.comparingDouble(board::score)
                    .reversed()
                    .thenComparing(contender -> contender.member().shown())
                    .thenComparing(contender -> contender.member().learner()))
            .toList();
    return new Standings(board, taking.size(), places(board, ordered));
  }

  private static List<Place> places(Board board, List<Contender> ordered) {
    List<Place> places = new ArrayList<>();
    for (Contender contender : ordered) {
      Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      boolean shared = last != null && board.score(last.contender()) == board.score(contender);
      places.add(new Place(shared && last != null ? last.rank() : places.size() + 1, contender));
    }
    return places;
  }

  /** Whether enough take part to be compared. */
  boolean enough() {
    return taking >= LEAST;
  }

  Optional<Place> of(long learner) {
    return places.stream()
        .filter(place -> place.contender().member().learner() == learner)
        .findFirst();
  }
}
