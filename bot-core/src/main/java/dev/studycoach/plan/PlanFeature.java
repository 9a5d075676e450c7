package dev.studycoach.plan;

import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking;
import dev.studycoach.examdate.Bookings;
import dev.studycoach.hours.Goals;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** {@code /plan}: the weeks until a member's exam. */
public final class PlanFeature implements Feature {
  private final Learners learners;
  private final Groups groups;
  private final Bookings bookings;
  private final Goals goals;
  private final PlanDesk desk;
  private final PlanInputs inputs;
  private final ExamCatalog exams;
  private final InstantSource clock;

  public PlanFeature(Jdbi jdbi, ExamCatalog exams, StudyRules rules, InstantSource clock) {
    this.learners = new Learners(jdbi);
    this.groups = new Groups(jdbi);
    this.bookings = new Bookings(jdbi);
    this.goals = new Goals(jdbi);
    this.desk = new PlanDesk(jdbi, exams, rules);
    this.inputs = new PlanInputs(exams);
    this.exams = exams;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            inputs.command(),
            Ack.PRIVATE,
            call -> plan(call, call.input("code").map(inputs::exam), PlanInputs.weekly(call))),
        Route.action(
            "plan.show",
            Ack.PRIVATE,
            call -> plan(call, Optional.of(inputs.exam(call.argument(0))), Optional.empty())));
  }

  private Reply plan(Call call, Optional<Exam> wanted, Optional<Integer> said) {
    Instant now = clock.instant();
    Optional<Long> learner = learners.find(call.origin());
    Booking booking = date(call, learner, wanted, now);
    Exam exam = inputs.exam(booking.exam());
    int goal = learner.map(goals::of).orElse(0);
    int weekly = said.orElse(goal);
    if (weekly == 0) {
      throw new Refusal(PlanViews.noHours(exam, exams.effort(exam)));
    }
    return new Reply.Post(
        PlanViews.plan(
            desk.prospect(learner.orElse(null), booking, exam, weekly, now), weekly == goal));
  }

  /**
   * @throws Refusal if there is none ahead
   */
  private Booking date(Call call, Optional<Long> learner, Optional<Exam> wanted, Instant now) {
    return dates(call, learner, now)
        .filter(date -> wanted.isEmpty() || date.exam().equals(wanted.get().code()))
        .findFirst()
        .orElseThrow(() -> noDate(call, learner, wanted, now));
  }

  private Refusal noDate(Call call, Optional<Long> learner, Optional<Exam> wanted, Instant now) {
    ZoneId zone =
        learner
            .map(known -> desk.zone(known, now))
            .or(() -> groups.ofMember(call.origin()).map(Group::zone))
            .orElse(ZoneOffset.UTC);
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Refusal(wanted.map(exam -> PlanViews.noDate(exam, today)).orElse(PlanViews.NO_DATE));
  }

  /** The member's own, nearest first, then that of the group. */
  private Stream<Booking> dates(Call call, Optional<Long> learner, Instant now) {
    Stream<Booking> common =
        groups
            .ofMember(call.origin())
            .flatMap(group -> bookings.ofGroup(group.id()))
            .filter(booking -> !booking.date().past(now))
            .stream();
    return Stream.concat(learner.stream().flatMap(l -> desk.ahead(l, now).stream()), common);
  }
}
