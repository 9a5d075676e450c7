package dev.studycoach.hours;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Handler;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/** Study that people time; whoever forgot the timer is asked how much of it was study. */
public final class TimerFeature implements Feature {
  private final Jdbi jdbi;
  private final Enrolment enrolment;
  private final Learners learners;
  private final Entries entries;
  private final Timers timers;
  private final StudyBook book;
  private final StudyInputs inputs;
  private final StudyRules rules;
  private final InstantSource clock;

  public TimerFeature(Jdbi jdbi, ExamCatalog exams, StudyRules rules, InstantSource clock) {
    this.jdbi = jdbi;
    this.enrolment = new Enrolment(jdbi);
    this.learners = new Learners(jdbi);
    this.entries = new Entries(jdbi);
    this.timers = new Timers(jdbi);
    this.book = new StudyBook(jdbi, rules);
    this.inputs = new StudyInputs(new Subjects(jdbi, exams));
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of(
                "study start",
                "Start your study timer",
                StudyInputs.kind(),
                inputs.domain(),
                StudyInputs.note()),
            Ack.PRIVATE,
            together(this::start)),
        Route.action("study.start", Ack.PRIVATE, together(this::start)),
        Route.command(
            CommandSpec.of("study stop", "Stop your study timer and count the time"),
            Ack.PRIVATE,
            together(this::stop)),
        Route.action("study.stop", Ack.PRIVATE, together(this::stop)),
        Route.action("study.all", Ack.EDIT, together(this::all)),
        Route.action("study.part", Ack.FORM, call -> new Reply.Open(TimerViews.part(call.id(0)))),
        Route.action("study.part.set", Ack.EDIT, together(this::part)),
        Route.action("study.none", Ack.EDIT, together(this::none)));
  }

  /** In one transaction, with the clock read once. */
  private Handler together(BiFunction<Call, Instant, Reply> work) {
    return call ->
        jdbi.inTransaction(handle -> work.apply(call, clock.instant().truncatedTo(MICROS)));
  }

  private Reply start(Call call, Instant now) {
    Topic topic = inputs.topic(call);
    long learner = enrolment.learner(call.origin(), now);
    boolean started = timers.start(learner, topic, now);
    Timer timer = timers.of(learner).orElseThrow();
    return new Reply.Post(
        started ? TimerViews.started(timer) : TimerViews.already(timer, now, rules));
  }

  private Reply stop(Call call, Instant now) {
    long learner = learners.find(call.origin()).orElseThrow(TimerFeature::noTimer);
    entries.hold(learner);
    Timer timer = timers.of(learner).orElseThrow(TimerFeature::noTimer);
    timers.stop(timer.id(), timer.end(now));
    boolean doubted = timer.ran(now).compareTo(Timer.UNDOUBTED) > 0;
    return new Reply.Post(
        doubted ? TimerViews.ask(timer, now, rules) : count(learner, timer, timer.ran(now), now));
  }

  private static Refusal noTimer() {
    return new Refusal("No timer is running. /study start starts one.");
  }

  private Reply all(Call call, Instant now) {
    long learner = held(call);
    Timer timer = waiting(call, learner);
    if (timer.ran(now).compareTo(rules.mostADay()) > 0) {
      throw Refusal.staleButton();
    }
    return new Reply.Edit(count(learner, timer, timer.ran(now), now));
  }

  private Reply part(Call call, Instant now) {
    long learner = held(call);
    Timer timer = waiting(call, learner);
    Duration length = StudyInputs.length(call, "time", rules);
    if (length.compareTo(timer.ran(now)) > 0) {
      throw new Refusal(
          "The timer ran for " + Lengths.words(timer.ran(now)) + ". Please say no more than that.");
    }
    return new Reply.Edit(count(learner, timer, length, now));
  }

  private Reply none(Call call, Instant now) {
    timers.settle(waiting(call, held(call)).id(), now);
    return new Reply.Edit(TimerViews.setAside());
  }

  private long held(Call call) {
    long learner = learners.find(call.origin()).orElseThrow(Refusal::staleButton);
    entries.hold(learner);
    return learner;
  }

  private Timer waiting(Call call, long learner) {
    return timers
        .waiting(learner, call.id(0))
        .orElseThrow(
            () -> new Refusal("You have answered this before. /study hours shows your week."));
  }

  /** From the start of the timer on. */
  private Message count(long learner, Timer timer, Duration length, Instant now) {
    timers.settle(timer.id(), now);
    Interval studied = new Interval(timer.startedAt(), timer.startedAt().plus(length));
    Counted counted =
        book.write(learner, Source.TIMED, timer.topic(), timer.id(), List.of(studied), now);
    return LogViews.timed(counted, book.week(learner, now));
  }
}
