package dev.studycoach.leaderboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A week in review.
 *
 * @param boards those with enough who take part
 * @param people how many studied
 * @param minutes that count on the board, of all of them
 * @param answered first tries of all of them
 * @param right at most as many
 */
record Digest(
    Season season, List<Standings> boards, int people, int minutes, int answered, int right) {
  Digest {
    boards = List.copyOf(boards);
  }

  /** Nothing if so few studied that totals would tell what one of them did. */
  static Optional<Digest> of(Season season, Collection<Contender> contenders) {
    List<Contender> studied = contenders.stream().filter(Board.HOURS::counts).toList();
    return studied.size() < Standings.LEAST
        ? Optional.empty()
        : Optional.of(
            new Digest(
                season,
                boards(contenders),
                studied.size(),
                studied.stream().mapToInt(Contender::minutes).sum(),
                studied.stream().mapToInt(c -> c.tries().answered()).sum(),
                studied.stream().mapToInt(c -> c.tries().right()).sum()));
  }

  private static List<Standings> boards(Collection<Contender> contenders) {
    return Arrays.stream(Board.values())
        .map(board -> Standings.of(board, contenders))
        .filter(standings -> standings.enough() && !standings.places().isEmpty())
        .toList();
  }
}
