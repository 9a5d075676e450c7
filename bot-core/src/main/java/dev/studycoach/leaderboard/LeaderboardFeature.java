package dev.studycoach.leaderboard;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.BoardChoices;
import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.community.GroupWakes;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.leaderboard.LeaderboardViews.Reader;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Handler;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake.Next;
import dev.studycoach.streak.StudyClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Boards of a group, who is on them, and the digest of each week. */
public final class LeaderboardFeature implements Feature {
  private final Jdbi jdbi;
  private final Groups groups;
  private final Learners learners;
  private final BoardChoices choices;
  private final Contenders contenders;
  private final InstantSource clock;
  private final LaneRound<GroupTurn, Next> round;

  public LeaderboardFeature(JoinedTransaction database, Sessions sessions, InstantSource clock) {
    this.jdbi = database.jdbi();
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.choices = new BoardChoices(jdbi);
    this.contenders = new Contenders(jdbi);
    this.clock = clock;
    this.round =
        new LaneRound<>(database, GroupWakes.digest(jdbi), new DigestTurns(jdbi, sessions), clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of(
                "leaderboard",
                "Compare this week with the others of your group",
                OptionSpec.optional("board", "Hours, unless you choose another")
                    .among(Board.words())),
            Ack.PRIVATE,
            this::show),
        Route.command(
            CommandSpec.of("leaderboard hide", "Take yourself off all boards"),
            Ack.PRIVATE,
            choosing(true, LeaderboardViews.hidden())),
        Route.command(
            CommandSpec.of("leaderboard join", "Let yourself be shown on boards again"),
            Ack.PRIVATE,
            choosing(false, LeaderboardViews.shown())));
  }

  @Override
  public List<Task<?>> tasks(String platform) {
    return List.of(round.task(platform));
  }

  private Reply show(Call call) {
    Instant now = clock.instant();
    Board board = Board.valueOf(call.input("board").orElse("hours").toUpperCase(Locale.ROOT));
    Group group = group(call);
    Season season = Season.at(now, group.zone());
    Optional<Long> learner = learners.find(call.origin());
    Reader reader = new Reader(learner, learner.filter(choices::hidden).isPresent());
    Standings standings = Standings.of(board, contenders.of(group, season, now));
    return new Reply.Post(LeaderboardViews.board(standings, season, reader));
  }

  /** Whoever chooses is known from then on, also before their first answer. */
  private Handler choosing(boolean hidden, Message said) {
    return call ->
        jdbi.inTransaction(
            handle -> {
              Instant now = clock.instant();
              choices.choose(learner(call, now), hidden, now);
              return new Reply.Post(said);
            });
  }

  private long learner(Call call, Instant now) {
    return learners
        .find(call.origin())
        .orElseGet(
            () ->
                learners.meet(
                    call.origin(), group(call).zone(), StudyClock.DEFAULT_DAY_START, now));
  }

  private Group group(Call call) {
    return groups
        .of(call.origin())
        .filter(found -> found.state() != Group.State.DRAFT)
        .orElseThrow(() -> new Refusal(LeaderboardViews.NO_GROUP));
  }
}
