package dev.studycoach.setup;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.daily.Rounds;
import dev.studycoach.exam.Exam;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** The checklist with which an admin sets a group up; every point of it can be skipped. */
public final class SetupFeature implements Feature {
  private static final String DEFAULT_EXAM = "MLS-C01";
  private static final LocalTime DEFAULT_POST_TIME = LocalTime.of(9, 0);
  private static final ZoneId DEFAULT_ZONE = ZoneOffset.UTC;

  private final Jdbi jdbi;
  private final Groups groups;
  private final Rounds rounds;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final Sessions sessions;
  private final InstantSource clock;

  public SetupFeature(
      Jdbi jdbi, ExamCatalog exams, QuestionBank bank, Sessions sessions, InstantSource clock) {
    this.jdbi = jdbi;
    this.groups = new Groups(jdbi);
    this.rounds = new Rounds(jdbi);
    this.exams = exams;
    this.bank = bank;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
            Route.command(
                SetupInputs.command(SetupInputs.stocked(exams, bank)), Ack.PRIVATE, this::command),
            Route.action("setup.show", Ack.EDIT, call -> checklist(group(call))),
            Route.action("setup.exam", Ack.EDIT, this::offerExams),
            Route.action("setup.exam.set", Ack.EDIT, this::setExam),
            Route.action("setup.channel", Ack.EDIT, this::offerChannels),
            Route.action("setup.channel.set", Ack.EDIT, this::setChannel),
            Route.action("setup.rest", Ack.EDIT, this::offerRestDays),
            Route.action("setup.rest.set", Ack.EDIT, this::setRestDays),
            Route.action("setup.times", Ack.FORM, this::askTimes),
            Route.action("setup.times.set", Ack.EDIT, this::setTimes),
            Route.action("setup.test", Ack.EDIT, this::test),
            Route.action("setup.start", Ack.EDIT, this::start))
        .stream()
        .map(Route::forAdmins)
        .toList();
  }

  private Reply command(Call call) {
    Instant now = clock.instant();
    Group group = groups.draft(call.origin(), DEFAULT_EXAM, DEFAULT_ZONE, DEFAULT_POST_TIME, now);
    Group changed = inputs(call).applyTo(group, now);
    if (!changed.equals(group)) {
      save(changed, call.origin());
    }
    return new Reply.Post(SetupViews.checklist(view(changed)));
  }

  private Reply offerExams(Call call) {
    return new Reply.Edit(SetupViews.exams(group(call), SetupInputs.stocked(exams, bank)));
  }

  private Reply setExam(Call call) {
    Exam exam = inputs(call).exam(String.join("", call.values()));
    return change(call, group -> group.withExam(exam.code()));
  }

  private Reply offerChannels(Call call) {
    return new Reply.Edit(SetupViews.channels(group(call)));
  }

  private Reply setChannel(Call call) {
    String channel = String.join("", call.values());
    Group group = group(call);
    boolean taken =
        groups.in(group.platform(), group.workspace()).stream()
            .anyMatch(other -> other.id() != group.id() && other.channel().equals(channel));
    if (taken) {
      throw new Refusal("Another group studies in that channel. Please choose a different one.");
    }
    return change(call, g -> g.withChannel(channel));
  }

  private Reply offerRestDays(Call call) {
    return new Reply.Edit(SetupViews.restDays(group(call)));
  }

  private Reply setRestDays(Call call) {
    return change(call, group -> group.withRestDays(SetupInputs.restDays(call.values())));
  }

  private Reply askTimes(Call call) {
    return new Reply.Open(SetupViews.times(group(call)));
  }

  private Reply setTimes(Call call) {
    Instant now = clock.instant();
    return change(call, group -> inputs(call).withTimes(group, now));
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
    Group group = group(call);
    inputs(call).exam(group.exam());
    Group started = group.started(clock.instant());
    save(started, call.origin());
    return new Reply.Edit(SetupViews.started(view(started)));
  }

  private Reply change(Call call, UnaryOperator<Group> change) {
    Group changed = change.apply(group(call));
    save(changed, call.origin());
    return checklist(changed);
  }

  private Reply checklist(Group group) {
    return new Reply.Edit(SetupViews.checklist(view(group)));
  }

  private void save(Group group, Origin by) {
    jdbi.useTransaction(
        handle -> {
          groups.save(group, by.user());
          if (group.active()) {
            rounds.wake(group, clock.instant());
          }
        });
  }

  private SetupView view(Group group) {
    return new SetupView(
        group,
        exams.find(group.exam()),
        session(group).missing(group.workspace(), group.channel()),
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
        .find(call.id(0), call.origin())
        .orElseThrow(() -> new Refusal("I cannot find this group any more. Try /setup."));
  }
}
