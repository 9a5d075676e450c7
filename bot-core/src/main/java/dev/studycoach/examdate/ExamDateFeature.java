package dev.studycoach.examdate;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.ExamDateViews.Turning;
import dev.studycoach.examdate.ExamDateViews.Wish;
import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.time.DateWords;
import dev.studycoach.time.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Exam dates: what members and admins say of them. */
public final class ExamDateFeature implements Feature {
  private static final String SET = "set";
  private static final String MOVE = "move";
  private static final String COHORT = "cohort";

  /** In a button: no time of day. */
  private static final String NO_TIME = "-";

  private final Learners learners;
  private final Groups groups;
  private final Bookings bookings;
  private final BookingDesk desk;
  private final WishList wishList;
  private final ExamDateInputs inputs;
  private final InstantSource clock;

  public ExamDateFeature(Jdbi jdbi, ExamCatalog exams, InstantSource clock) {
    this.learners = new Learners(jdbi);
    this.groups = new Groups(jdbi);
    this.bookings = new Bookings(jdbi);
    this.desk = new BookingDesk(jdbi, exams);
    this.wishList = new WishList(jdbi);
    this.inputs = new ExamDateInputs(exams);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            inputs.dated("exam set", "Tell me when you take an exam"), Ack.PRIVATE, this::set),
        Route.action("exam.ask", Ack.FORM, call -> new Reply.Open(form(call.origin()))),
        Route.action("exam.set", Ack.PRIVATE, this::set),
        Route.command(
            inputs.dated("exam move", "Move your exam date"),
            Ack.PRIVATE,
            call -> new Reply.Post(read(call, MOVE, exam(call)))),
        Route.command(inputs.cancel(), Ack.PRIVATE, this::cancel),
        Route.command(CommandSpec.of("exam list", "Show your exam dates"), Ack.PRIVATE, this::list),
        Route.command(ExamDateInputs.cohort(), Ack.PRIVATE, this::cohort).forAdmins(),
        Route.action("exam.pick", Ack.EDIT, call -> new Reply.Edit(pick(call))),
        Route.action("exam.cohort", Ack.EDIT, call -> new Reply.Edit(pick(call))).forAdmins());
  }

  private Reply set(Call call) {
    return new Reply.Post(read(call, SET, exam(call)));
  }

  private Form form(Origin origin) {
    return ExamDateViews.form(groups.ofMember(origin).map(Group::exam).orElse(""));
  }

  /** Reads the date; what is not certain is asked back. */
  private Message read(Call call, String verb, Exam exam) {
    When when = When.of(call);
    Instant now = clock.instant();
    ZoneId zone = when.zone().or(() -> zone(call, verb, exam, now)).orElseThrow(this::noZone);
    LocalDate today = now.atZone(zone).toLocalDate();
    Reading reading = DateWords.ahead(when.date(), today);
    Optional<LocalDate> day = reading.day();
    if (day.isPresent()) {
      ExamDay date = new ExamDay(day.get(), when.time().orElse(null), zone);
      return write(call.origin(), verb, exam, date, now);
    }
    List<LocalDate> ahead = reading.days().stream().filter(d -> !d.isBefore(today)).toList();
    if (ahead.isEmpty()) {
      throw new Refusal(
          reading.days().isEmpty()
              ? ExamDateViews.unreadable(when.date())
              : ExamDateViews.past(exam, reading.days().get(0), today));
    }
    return ExamDateViews.which(wish(verb, exam, when.time(), zone), when.date(), ahead);
  }

  /** A date that moves stays where it is. */
  private Optional<ZoneId> zone(Call call, String verb, Exam exam, Instant now) {
    Optional<ZoneId> booked =
        verb.equals(MOVE)
            ? learners
                .find(call.origin())
                .flatMap(learner -> bookings.of(learner, exam.code()))
                .map(booking -> booking.date().zone())
            : Optional.empty();
    return booked.or(() -> desk.zone(call.origin(), now));
  }

  private Refusal noZone() {
    return new Refusal(
        "I do not know your time zone yet. Please write it at the end, such as Europe/Berlin.");
  }

  private static Wish wish(String verb, Exam exam, Optional<LocalTime> time, ZoneId zone) {
    return new Wish(
        verb.equals(COHORT) ? "exam.cohort" : "exam.pick",
        verb,
        exam.code(),
        time.map(LocalTime::toString).orElse(NO_TIME),
        zone.getId());
  }

  /** The day was chosen with a button, which may be forged or old like any other. */
  private Message pick(Call call) {
    String verb = call.argument(0);
    Exam exam = inputs.exam(call.argument(1));
    if (verb.equals(COHORT) && !call.origin().admin()) {
      throw Refusal.staleButton();
    }
    return write(call.origin(), verb, exam, picked(call), clock.instant());
  }

  private static ExamDay picked(Call call) {
    String time = call.argument(3);
    try {
      return new ExamDay(
          LocalDate.parse(call.argument(2)),
          time.equals(NO_TIME) ? null : LocalTime.parse(time),
          ZoneId.of(call.argument(4)));
    } catch (DateTimeException forged) {
      throw Refusal.staleButton();
    }
  }

  private Message write(Origin origin, String verb, Exam exam, ExamDay date, Instant now) {
    return switch (verb) {
      case SET -> set(origin, exam, date, now);
      case MOVE -> booked(desk.move(origin, exam, date, now), now);
      case COHORT ->
          ExamDateViews.groupDate(desk.setForGroup(origin, group(origin), exam, date, now), now);
      default -> throw Refusal.staleButton();
    };
  }

  private Message set(Origin origin, Exam exam, ExamDay date, Instant now) {
    Booking there = desk.set(origin, exam, date, now);
    return there.date().equals(date)
        ? booked(there, now)
        : ExamDateViews.taken(
            there, wish(MOVE, exam, Optional.ofNullable(date.time()), date.zone()), date);
  }

  private Message booked(Booking booking, Instant now) {
    long learner = Optional.ofNullable(booking.learner()).orElseThrow();
    Wishes wishes = wishList.of(learner);
    ZoneId zone = desk.zone(learner, now);
    Optional<Instant> next =
        ReminderPlan.of(booking.date(), wishes, zone).dues().stream()
            .filter(due -> due.lead() != Lead.AFTER)
            .map(Due::at)
            .filter(at -> at.isAfter(now))
            .findFirst();
    return ExamDateViews.booked(booking, next, new Turning(wishes.place(), zone), now);
  }

  private Reply cancel(Call call) {
    return new Reply.Post(
        ExamDateViews.cancelled(desk.cancel(call.origin(), exam(call), clock.instant())));
  }

  private Reply list(Call call) {
    List<Booking> own = own(call.origin());
    Optional<Booking> common = common(call.origin());
    if (own.isEmpty() && common.isEmpty()) {
      throw new Refusal(ExamDateViews.NONE_YET);
    }
    return new Reply.Post(ExamDateViews.list(own, common, clock.instant()));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    Instant now = clock.instant();
    List<Booking> own = own(origin).stream().filter(b -> !b.date().past(now)).toList();
    Optional<Booking> common = common(origin).filter(booking -> !booking.date().past(now));
    boolean known = learners.find(origin).isPresent() || groups.ofMember(origin).isPresent();
    return Optional.of(ExamDateViews.panel(own, common, now)).filter(panel -> known);
  }

  private List<Booking> own(Origin origin) {
    return learners.find(origin).map(bookings::of).orElse(List.of());
  }

  private Optional<Booking> common(Origin origin) {
    return groups.ofMember(origin).flatMap(group -> bookings.ofGroup(group.id()));
  }

  private Reply cohort(Call call) {
    Group group = group(call.origin());
    if (call.input("date").filter(ExamDateInputs.NONE::equalsIgnoreCase).isPresent()) {
      desk.cancelForGroup(group, clock.instant());
      return new Reply.Post(ExamDateViews.noGroupDate());
    }
    return new Reply.Post(read(call, COHORT, inputs.exam(group.exam())));
  }

  private Group group(Origin origin) {
    return groups
        .of(origin)
        .filter(group -> group.state() != Group.State.DRAFT)
        .orElseThrow(() -> new Refusal("There is no study group here yet. /setup begins one."));
  }

  private Exam exam(Call call) {
    return inputs.exam(call.input("code").orElse(""));
  }
}
