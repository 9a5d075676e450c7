package dev.studycoach.leaderboard;

import dev.studycoach.leaderboard.Standings.Place;
import dev.studycoach.stats.Canvas;

/** The best of each board as bars. */
final class DigestPicture {
  private DigestPicture() {}

  static void draw(Canvas canvas, Digest digest) {
    canvas.title(LeaderboardViews.TITLE);
    canvas.note(LeaderboardViews.span(digest.season()));
    canvas.note(LeaderboardViews.summary(digest));
    for (int series = 0; series < digest.boards().size(); series++) {
      board(canvas, series, digest.boards().get(series));
    }
  }

  private static void board(Canvas canvas, int series, Standings standings) {
    Board board = standings.board();
    canvas.heading(LeaderboardViews.title(board));
    for (Place place : LeaderboardViews.top(standings)) {
      canvas.bar(
          series,
          place.rank() + ". " + place.contender().member().shown(),
          share(standings, place),
          LeaderboardViews.score(board, place.contender()));
    }
  }

  /** Shares of right answers as they are; else the best fills the bar. */
  private static double share(Standings standings, Place place) {
    Board board = standings.board();
    Tries tries = place.contender().tries();
    return board == Board.ACCURACY
        ? (double) tries.right() / tries.answered()
        : board.score(place.contender()) / board.score(standings.places().get(0).contender());
  }
}
