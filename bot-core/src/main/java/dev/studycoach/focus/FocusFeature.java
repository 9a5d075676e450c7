package dev.studycoach.focus;

import static java.time.temporal.ChronoUnit.MICROS;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.focus.FocusAnswerViews.Viewer;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake;
import dev.studycoach.schedule.Wake.Next;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Focus sessions: a group studies together in rounds. Clicks change facts and wake the round, which
 * alone changes the message in the channel, so that no late change hides a newer one.
 */
public final class FocusFeature implements Feature {
  private final Groups groups;
  private final Learners learners;
  private final FocusDesk desk;
  private final InstantSource clock;
  private final LaneRound<Wake, Next> round;

  public FocusFeature(
      JoinedTransaction database, Sessions sessions, StudyRules rules, InstantSource clock) {
    Jdbi jdbi = database.jdbi();
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.desk = new FocusDesk(jdbi, rules);
    this.clock = clock;
    this.round =
        new LaneRound<>(database, FocusWakes.of(jdbi), new FocusTurns(jdbi, desk, sessions), clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of(
                "focus",
                "Study together now, in rounds with pauses",
                OptionSpec.optional("rhythm", "Such as 50/10 or x2; 25/5 x4 unless you say it")),
            Ack.PRIVATE,
            call -> focus(call, now())),
        Route.action("focus.join", Ack.PRIVATE, call -> join(call, now())),
        Route.action("focus.leave", Ack.PRIVATE, call -> leave(call, now())),
        Route.action("focus.end", Ack.PRIVATE, call -> end(call, now())));
  }

  @Override
  public List<Task<?>> tasks(String platform) {
    return List.of(round.task(platform));
  }

  /** As a column keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(MICROS);
  }

  private Reply focus(Call call, Instant now) {
    Group group =
        groups
            .of(call.origin())
            .filter(found -> found.state() != Group.State.DRAFT)
            .orElseThrow(() -> new Refusal(FocusAnswerViews.NO_GROUP));
    return running(call, group, now)
        .or(() -> start(call, group, now))
        .or(() -> running(call, group, now)) // somebody else was quicker
        .orElseThrow();
  }

  private Optional<Reply> running(Call call, Group group, Instant now) {
    return desk.running(group, now)
        .map(
            sitting ->
                new Reply.Post(
                    FocusAnswerViews.running(sitting, viewer(call.origin(), sitting), now)));
  }

  private Optional<Reply> start(Call call, Group group, Instant now) {
    Rhythm rhythm = call.input("rhythm").map(Rhythm::read).orElse(Rhythm.USUAL);
    return desk.start(group, call.origin(), rhythm, now)
        .map(sitting -> new Reply.Post(FocusAnswerViews.started(sitting)));
  }

  private Viewer viewer(Origin origin, Sitting sitting) {
    Optional<Long> learner = learners.find(origin);
    boolean starter = learner.filter(sitting.session()::startedBy).isPresent();
    return new Viewer(learner.filter(sitting::holds).isPresent(), starter || origin.admin());
  }

  private Reply join(Call call, Instant now) {
    FocusSession session = open(call, now).session();
    return new Reply.Post(
        desk.join(session, call.origin(), now)
            ? FocusAnswerViews.joined(session, now)
            : FocusAnswerViews.already());
  }

  private Reply leave(Call call, Instant now) {
    FocusSession session = open(call, now).session();
    long learner =
        learners.find(call.origin()).orElseThrow(() -> new Refusal(FocusAnswerViews.NOT_IN_IT));
    if (!desk.leave(session, learner, now)) {
      throw new Refusal(FocusAnswerViews.NOT_IN_IT);
    }
    return new Reply.Post(FocusAnswerViews.left(minutes(session, learner, now)));
  }

  private Reply end(Call call, Instant now) {
    Sitting sitting = open(call, now);
    if (!viewer(call.origin(), sitting).mayEnd()) {
      throw new Refusal(FocusAnswerViews.NOT_YOURS);
    }
    desk.end(sitting.session(), now);
    int minutes =
        learners
            .find(call.origin())
            .map(learner -> minutes(sitting.session(), learner, now))
            .orElse(0);
    return new Reply.Post(FocusAnswerViews.ended(minutes));
  }

  private int minutes(FocusSession session, long learner, Instant now) {
    return desk.find(session.id()).orElseThrow().minutes(learner, now);
  }

  /**
   * @throws Refusal if it is over, or of another place
   */
  private Sitting open(Call call, Instant now) {
    Sitting sitting =
        desk.find(call.id(0))
            .filter(found -> within(call.origin(), found.session().group()))
            .orElseThrow(Refusal::staleButton);
    if (sitting.session().over(now)) {
      throw new Refusal(FocusAnswerViews.OVER);
    }
    return sitting;
  }

  private static boolean within(Origin origin, Group group) {
    return group.platform().equals(origin.platform())
        && group.workspace().equals(origin.workspace());
  }
}
