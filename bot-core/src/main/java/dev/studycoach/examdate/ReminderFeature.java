package dev.studycoach.examdate;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.chat.Text;
import dev.studycoach.community.Learners;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.schedule.LaneRound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminders of exams: how members wish them, and what they answer when asked how it went. */
public final class ReminderFeature implements Feature {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderFeature.class);

  private final Learners learners;
  private final Bookings bookings;
  private final BookingDesk desk;
  private final Results results;
  private final WishList wishList;
  private final ExamCatalog exams;
  private final Sessions sessions;
  private final InstantSource clock;
  private final LaneRound<Turn, Outcome> round;

  public ReminderFeature(
      JoinedTransaction database,
      ExamCatalog exams,
      QuestionBank bank,
      Sessions sessions,
      InstantSource clock) {
    Jdbi jdbi = database.jdbi();
    this.learners = new Learners(jdbi);
    this.bookings = new Bookings(jdbi);
    this.desk = new BookingDesk(jdbi, exams);
    this.results = new Results(jdbi);
    this.wishList = new WishList(jdbi);
    this.exams = exams;
    this.sessions = sessions;
    this.clock = clock;
    this.round =
        new LaneRound<>(
            database,
            ReminderWakes.of(jdbi),
            new ReminderRound(jdbi, new ReminderTurns(jdbi, exams, bank, sessions)),
            clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(ExamDateInputs.remind(), Ack.PRIVATE, this::remind),
        Route.action("exam.passed", Ack.EDIT, this::passed),
        Route.action("exam.tell", Ack.EDIT, this::tell),
        Route.action("exam.keep", Ack.EDIT, call -> new Reply.Edit(ResultViews.kept())),
        Route.action("exam.failed", Ack.EDIT, this::failed),
        Route.action("exam.report", Ack.EDIT, call -> report(notPassed(call), call)),
        Route.action("exam.domains", Ack.EDIT, this::domains),
        Route.action("exam.retake", Ack.EDIT, call -> retake(notPassed(call), call, Map.of())),
        Route.action(
            "exam.moved",
            Ack.EDIT,
            call -> new Reply.Edit(ResultViews.moved(desk.open(call.origin(), call.id(0))))));
  }

  @Override
  public List<Task<?>> tasks(String platform) {
    return List.of(round.task(platform));
  }

  private Reply remind(Call call) {
    Instant now = clock.instant();
    long learner =
        learners.find(call.origin()).orElseThrow(() -> new Refusal(ExamDateViews.NONE_YET));
    Wishes before = wishList.of(learner);
    Wishes wishes = ExamDateInputs.wishes(call, before);
    if (!wishes.equals(before)) {
      desk.wish(call.origin(), learner, wishes, now);
    }
    return new Reply.Post(WishViews.wishes(wishes));
  }

  private Reply passed(Call call) {
    Booking booking = desk.end(call.origin(), call.id(0), Entry.PASSED, clock.instant());
    boolean telling = bookings.stage(booking.id(), call.origin()).isPresent();
    return new Reply.Edit(ResultViews.passed(booking, exams.find(booking.exam()), telling));
  }

  /** Tells the group, once however often it is pressed. */
  private Reply tell(Call call) {
    Origin origin = call.origin();
    Destination stage = bookings.stage(call.id(0), origin).orElseThrow(() -> Refusal.staleButton());
    Message words = ResultViews.celebration(origin, bookings.find(call.id(0)));
    try {
      sessions.of(origin.platform()).outbox().send(stage, "passed-" + call.id(0), words);
    } catch (DeliveryException failure) {
      LOG.warn("the group cannot be told: {}", failure.getMessage());
      throw new Refusal("I cannot reach the group's channel now. Please try again later.");
    }
    return new Reply.Edit(ResultViews.told());
  }

  private Reply failed(Call call) {
    return report(desk.end(call.origin(), call.id(0), Entry.NOT_PASSED, clock.instant()), call);
  }

  private Reply report(Booking booking, Call call) {
    return exams
        .find(booking.exam())
        .<Reply>map(exam -> new Reply.Edit(ResultViews.failed(booking, exam)))
        .orElseGet(() -> retake(booking, call, Map.of()));
  }

  /** What the score report says of the domains; the chosen ones need improvement. */
  private Reply domains(Call call) {
    Booking booking = notPassed(call);
    Exam exam = exams.find(booking.exam()).orElseThrow(Refusal::staleButton);
    Map<String, Verdict> verdicts = ResultViews.verdicts(exam, call.values());
    if (!verdicts.containsValue(Verdict.NEEDS_IMPROVEMENT)) {
      throw Refusal.staleButton();
    }
    results.write(booking.id(), verdicts, clock.instant());
    return retake(booking, call, verdicts);
  }

  private Booking notPassed(Call call) {
    return results.notPassed(call.id(0), call.origin()).orElseThrow(Refusal::staleButton);
  }

  private Reply retake(Booking booking, Call call, Map<String, Verdict> verdicts) {
    Instant now = clock.instant();
    LocalDate today =
        now.atZone(desk.zone(call.origin(), now).orElse(booking.date().zone())).toLocalDate();
    return new Reply.Edit(
        RetakeViews.retake(Retake.of(booking, exams.find(booking.exam()), today), verdicts));
  }

  @Override
  public Optional<Text> aside(Origin origin) {
    return wishList.hears(origin) ? Optional.of(WishViews.unheard()) : Optional.empty();
  }
}
