package dev.studycoach.leaderboard;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.leaderboard.Standings.Place;
import dev.studycoach.stats.Canvas;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Lengths;
import java.util.List;
import java.util.Optional;

/** The words about boards. */
final class LeaderboardViews {
  static final String NO_GROUP =
      "There is no study group here yet. Whoever manages this place starts one with /setup.";

  /** Of a digest, in its picture. */
  static final String TITLE = "Last week";

  /** Places on a board that somebody asked for. */
  private static final int SHOWN = 10;

  /** Places of each board in the digest. */
  static final int IN_DIGEST = 3;

  private static final String HIDDEN =
      "You are hidden: nobody sees you on a board. /leaderboard join brings you back.";

  private LeaderboardViews() {}

  /** What a reader is to the boards. */
  record Reader(Optional<Long> learner, boolean hidden) {}

  static Message board(Standings standings, Season season, Reader reader) {
    Text body = standings.enough() ? places(standings, reader) : tooFew(standings);
    return Message.of(
        title(standings.board()) + " · " + span(season),
        body.gap().italic(rule(standings.board())).line().italic(way(reader)));
  }

  static String title(Board board) {
    return switch (board) {
      case HOURS -> "Study hours";
      case STREAK -> "Streaks";
      case ACCURACY -> "Right answers";
      case IMPROVEMENT -> "Improvement";
    };
  }

  static String span(Season season) {
    return Dates.day(season.monday()) + " – " + Dates.day(season.sunday());
  }

  private static Text tooFew(Standings standings) {
    int taking = standings.taking();
    String count = taking == 0 ? "nobody does" : taking == 1 ? "one does" : "two do";
    return Text.of(
        "A board opens once "
            + Standings.LEAST
            + " members take part; so far "
            + count
            + ". Members who hide are not counted.");
  }

  private static Text places(Standings standings, Reader reader) {
    List<Place> shown = standings.places().stream().limit(SHOWN).toList();
    if (shown.isEmpty()) {
      return Text.of("Nobody is ahead of the weeks before yet. There is still time.");
    }
    Text body = lines(standings.board(), shown, reader);
    return reader
        .learner()
        .flatMap(standings::of)
        .filter(own -> !shown.contains(own))
        .map(own -> body.line().plus("…").line().plus(line(standings.board(), own, reader)))
        .orElse(body);
  }

  private static Text lines(Board board, List<Place> places, Reader reader) {
    return places.stream()
        .map(place -> line(board, place, reader))
        .reduce((above, below) -> above.line().plus(below))
        .orElse(Text.EMPTY);
  }

  private static Text line(Board board, Place place, Reader reader) {
    Contender contender = place.contender();
    boolean own = reader.learner().filter(id -> id == contender.member().learner()).isPresent();
    return Text.of(place.rank() + ". ")
        .bold(contender.member().shown())
        .plus(" – " + score(board, contender) + (own ? " (you)" : ""));
  }

  static String score(Board board, Contender contender) {
    Tries tries = contender.tries();
    return switch (board) {
      case HOURS -> Lengths.words(contender.minutes());
      case STREAK -> contender.streak() == 1 ? "1 day" : contender.streak() + " days";
      case ACCURACY -> tries.right() + " of " + tries.answered() + " right";
      case IMPROVEMENT ->
          tries.rightBefore()
              + " of "
              + tries.before()
              + ", now "
              + tries.right()
              + " of "
              + tries.answered();
    };
  }

  private static String rule(Board board) {
    return switch (board) {
      case HOURS -> "Up to " + Lengths.words(SeasonHours.MOST_A_DAY) + " of each day count.";
      case STREAK -> "Study days in a row, by each member's own clock.";
      case ACCURACY ->
          "First tries of this week, "
              + Board.ENOUGH_TRIES
              + " or more. More answers count for more.";
      case IMPROVEMENT ->
          "First tries of the "
              + FirstTries.WEEKS_BEFORE
              + " weeks before, and of this week, "
              + Board.ENOUGH_TRIES
              + " or more each. More answers count for more.";
    };
  }

  private static String way(Reader reader) {
    return reader.hidden() ? HIDDEN : "/leaderboard hide takes you off all boards.";
  }

  static Message hidden() {
    return Message.of(
        "You are hidden",
        "No board, no digest and no total of the group counts you, from now on and in all your"
            + " groups. Your own streak, hours and /stats stay as they are. /leaderboard join"
            + " brings you back at any time.");
  }

  static Message shown() {
    return Message.of(
        "You are shown",
        "Boards, digests and totals of your groups count you again. /leaderboard hide takes you"
            + " off at any time.");
  }

  static Message digest(Digest digest) {
    Text body = Text.of(summary(digest));
    for (Standings standings : digest.boards()) {
      body = body.gap().bold(title(standings.board())).line();
      body =
          body.plus(lines(standings.board(), top(standings), new Reader(Optional.empty(), false)));
    }
    return Canvas.illustrate(
        Message.of(digestTitle(digest), body.gap().italic(DIGEST_RULE)),
        "week.png",
        digestTitle(digest) + ": " + summary(digest) + " The message names the best of each board.",
        canvas -> DigestPicture.draw(canvas, digest));
  }

  static List<Place> top(Standings standings) {
    return standings.places().stream().limit(IN_DIGEST).toList();
  }

  static String digestTitle(Digest digest) {
    return TITLE + " · " + span(digest.season());
  }

  /** Such as {@code 5 members studied 23 h and had 21 of 28 questions right.} */
  static String summary(Digest digest) {
    String studied = digest.people() + " members studied " + Lengths.words(digest.minutes());
    return digest.answered() == 0
        ? studied + "."
        : studied + " and had " + digest.right() + " of " + digest.answered() + " questions right.";
  }

  private static final String DIGEST_RULE =
      "Up to "
          + Lengths.words(SeasonHours.MOST_A_DAY)
          + " of each day count, and first tries only. /leaderboard shows the new week,"
          + " /leaderboard hide takes you off all boards.";
}
