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
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Study that people write down afterwards, take back, and plan. */
public final class StudyLogFeature implements Feature {
  private final Jdbi jdbi;
  private final Enrolment enrolment;
  private final Learners learners;
  private final Entries entries;
  private final StudySessions sessions;
  private final Goals goals;
  private final StudyBook book;
  private final StudyInputs inputs;
  private final StudyRules rules;
  private final InstantSource clock;

  public StudyLogFeature(Jdbi jdbi, ExamCatalog exams, StudyRules rules, InstantSource clock) {
    this.jdbi = jdbi;
    this.enrolment = new Enrolment(jdbi);
    this.learners = new Learners(jdbi);
    this.entries = new Entries(jdbi);
    this.sessions = new StudySessions(jdbi);
    this.goals = new Goals(jdbi);
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
                "study log",
                "Write down how long you studied",
                StudyInputs.time(),
                StudyInputs.day(),
                StudyInputs.from(),
                StudyInputs.kind(),
                inputs.domain(),
                StudyInputs.note()),
            Ack.PRIVATE,
            this::log),
        Route.action("study.log.ask", Ack.FORM, call -> new Reply.Open(LogViews.form())),
        Route.action("study.log.set", Ack.PRIVATE, this::log),
        Route.command(
            CommandSpec.of("study undo", "Take back what you wrote down last"),
            Ack.PRIVATE,
            call -> jdbi.inTransaction(handle -> undoLast(call, now()))),
        Route.action(
            "study.undo", Ack.EDIT, call -> jdbi.inTransaction(handle -> undo(call, now()))),
        Route.command(
            CommandSpec.of(
                "study goal",
                "Show or set how much you want to study in a week",
                OptionSpec.optional("time", "Such as 8h, or none")),
            Ack.PRIVATE,
            this::goal),
        Route.action("study.goal.ask", Ack.FORM, call -> new Reply.Open(LogViews.goalForm())),
        Route.action("study.goal.set", Ack.PRIVATE, this::goal));
  }

  /** As a column keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(MICROS);
  }

  private Reply log(Call call) {
    return jdbi.inTransaction(handle -> log(call, now()));
  }

  private Reply log(Call call, Instant now) {
    Duration length = StudyInputs.length(call, "time", rules);
    Topic topic = inputs.topic(call);
    long learner = enrolment.learner(call.origin(), now);
    entries.hold(learner);
    List<Interval> place = place(call, learner, length, now);
    Counted counted = book.write(learner, Source.LOGGED, topic, null, place, now);
    return new Reply.Post(LogViews.written(counted, book.week(learner, now)));
  }

  private List<Interval> place(Call call, long learner, Duration length, Instant now) {
    LogPlace place = LogPlace.of(call, book.clock(learner, now), now);
    LocalDate day = place.day();
    return place.find(length, sessions.of(learner, day.minusDays(2), day.plusDays(1)));
  }

  private Reply undoLast(Call call, Instant now) {
    long learner = learners.find(call.origin()).orElseThrow(StudyLogFeature::nothing);
    entries.hold(learner);
    Entry entry =
        entries
            .newest(learner, now.minus(Duration.ofDays(PastDay.FARTHEST)))
            .orElseThrow(StudyLogFeature::nothing);
    return new Reply.Post(takenBack(learner, entry, now));
  }

  private Reply undo(Call call, Instant now) {
    long learner = learners.find(call.origin()).orElseThrow(Refusal::staleButton);
    entries.hold(learner);
    Entry entry =
        entries
            .find(learner, call.id(0))
            .orElseThrow(() -> new Refusal("This was taken back before. It does not count."));
    return new Reply.Edit(takenBack(learner, entry, now));
  }

  private Message takenBack(long learner, Entry entry, Instant now) {
    return LogViews.takenBack(book.takeBack(learner, entry, now), book.week(learner, now));
  }

  private static Refusal nothing() {
    return new Refusal(
        "There is nothing to take back: you have written nothing down in the last "
            + PastDay.FARTHEST
            + " days.");
  }

  private Reply goal(Call call) {
    return jdbi.inTransaction(handle -> goal(call, now()));
  }

  private Reply goal(Call call, Instant now) {
    long learner = enrolment.learner(call.origin(), now);
    call.input("time").ifPresent(typed -> goals.set(learner, Goal.read(typed), now));
    return new Reply.Post(LogViews.goal(book.week(learner, now)));
  }
}
