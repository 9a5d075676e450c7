package dev.studycoach.setup;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.community.GroupWakes;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Timetable;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.schedule.Wakes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The checklist with which an admin sets a group up; every point of it can be skipped. */
public final class SetupFeature implements Feature {
  private static final String DEFAULT_EXAM = "MLS-C01";
  private static final LocalTime DEFAULT_POST_TIME = LocalTime.of(9, 0);
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

  private final Jdbi jdbi;
  private final Groups groups;
  private final Wakes<GroupTurn> rounds;
  private final Wakes<GroupTurn> digests;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final SetupPoints points;
  private final Sessions sessions;
  private final InstantSource clock;

  public SetupFeature(
      Jdbi jdbi, ExamCatalog exams, QuestionBank bank, Sessions sessions, InstantSource clock) {
    this.jdbi = jdbi;
    this.groups = new Groups(jdbi);
    this.rounds = GroupWakes.daily(jdbi);
    this.digests = GroupWakes.digest(jdbi);
    this.exams = exams;
    this.bank = bank;
    this.points = new SetupPoints(groups, exams, bank, sessions);
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    Stream<Route> steps =
        Stream.of(
            Route.command(
                SetupInputs.command(SetupInputs.stocked(exams, bank)), Ack.PRIVATE, this::command),
            Route.action("setup.begin", Ack.PRIVATE, this::command),
            Route.action("setup.show", Ack.EDIT, call -> checklist(group(call))),
            Route.action("setup.test", Ack.EDIT, this::test),
            Route.action("setup.start", Ack.EDIT, this::start));
    return Stream.concat(steps, points.all().stream().flatMap(this::routes))
        .map(Route::forAdmins)
        .toList();
  }

  private Stream<Route> routes(SetupPoint point) {
    return Stream.of(
        Route.action(point.route(), point.ack(), call -> point.offer().apply(group(call))),
        Route.action(
            point.route() + ".set",
            Ack.EDIT,
            call -> {
              Instant now = clock.instant();
              return checklist(
                  changed(group(call).id(), call, g -> point.change().apply(call, g, now)));
            }));
  }

  private Reply command(Call call) {
    Instant now = clock.instant();
    Group group = addressed(call.origin(), now);
    Group changed = changed(group.id(), call, found -> inputs(call).applyTo(found, now));
    return new Reply.Post(SetupViews.checklist(view(changed)));
  }

  /** The group of the channel, or the one that lost its own, or else a new draft. */
  private Group addressed(Origin origin, Instant now) {
    Timetable usual = new Timetable(DEFAULT_ZONE, DEFAULT_POST_TIME, null, Set.of(), now);
    return groups
        .of(origin)
        .filter(g -> g.channel().equals(origin.channel()) || g.state() == Group.State.PAUSED)
        .orElseGet(() -> groups.draft(origin, DEFAULT_EXAM, usual));
  }

  private Reply test(Call call) {
    Group group = group(call);
    return new Reply.Edit(SetupViews.tested(view(group), sendTest(group)));
  }

  /** Empty if it went well, else what stood in the way. */
  private Optional<DeliveryException.Obstacle> sendTest(Group group) {
    try {
      session(group)
          .outbox()
          .send(
              new Destination.Channel(group.workspace(), group.channel()),
              "test-" + group.id() + "-" + Long.toString(clock.millis(), Character.MAX_RADIX),
              SetupViews.test(group));
      return Optional.empty();
    } catch (DeliveryException failure) {
      return Optional.of(failure.obstacle());
    }
  }

  private Reply start(Call call) {
    Instant now = clock.instant();
    Group group = group(call);
    inputs(call).exam(group.exam());
    Group started = changed(group.id(), call, found -> found.started(now));
    return new Reply.Edit(SetupViews.started(view(started)));
  }

  private Reply checklist(Group group) {
    return new Reply.Edit(SetupViews.checklist(view(group)));
  }

  /**
   * Changes a group that nobody else changes meanwhile; who did it hears of trouble from now on.
   */
  private Group changed(long id, Call call, UnaryOperator<Group> change) {
    return jdbi.inTransaction(
        handle -> {
          Group before = groups.lock(id).orElseThrow(SetupFeature::lost);
          Group after = change.apply(before);
          if (!after.equals(before)) {
            groups.save(after.withAdmin(call.origin().user()));
          }
          if (after.active()) {
            rounds.wake(after.platform(), id, clock.instant());
            digests.wake(after.platform(), id, clock.instant());
          }
          return after;
        });
  }

  private SetupView view(Group group) {
    return new SetupView(
        group,
        exams.find(group.exam()),
        session(group).missing(group.workspace(), group.channel()),
        session(group).pickers(),
        clock.instant());
  }

  private SetupInputs inputs(Call call) {
    return new SetupInputs(call, exams, bank);
  }

  private Session session(Group group) {
    return sessions.of(group.platform());
  }

  private Group group(Call call) {
    return groups
        .find(call.id(0))
        .filter(group -> group.platform().equals(call.origin().platform()))
        .filter(group -> group.workspace().equals(call.origin().workspace()))
        .orElseThrow(SetupFeature::lost);
  }

  private static Refusal lost() {
    return new Refusal("I cannot find this group any more. Try /setup.");
  }
}
