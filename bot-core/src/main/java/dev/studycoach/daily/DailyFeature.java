package dev.studycoach.daily;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.community.GroupWakes;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.hours.StudySessions;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyDays;
import dev.studycoach.streak.StudyRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The daily question: pick, say how sure, locked once, told why. */
public final class DailyFeature implements Feature {
  /** Why a day counts, as {@code /streak why} shows it. */
  private static final String REASON = "answered the daily question";

  private final Jdbi jdbi;
  private final Groups groups;
  private final Learners learners;
  private final Answers answers;
  private final StudyDays studyDays;
  private final StudySessions studySessions;
  private final QuestionBank bank;
  private final InstantSource clock;
  private final LaneRound<GroupTurn, Outcome> round;

  public DailyFeature(
      JoinedTransaction database,
      ExamCatalog exams,
      QuestionBank bank,
      Sessions sessions,
      InstantSource clock) {
    this.jdbi = database.jdbi();
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.answers = new Answers(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.studySessions = new StudySessions(jdbi);
    this.bank = bank;
    this.clock = clock;
    Delivery delivery = new Delivery(jdbi, bank, sessions);
    this.round =
        new LaneRound<>(
            database,
            GroupWakes.daily(jdbi),
            new Round(jdbi, new Turns(jdbi, exams, bank, delivery)),
            clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("today", "Show today's question again").often(),
            Ack.PRIVATE,
            this::today),
        Route.action("daily.pick", Ack.PRIVATE, call -> new Reply.Post(pick(call))),
        Route.action("daily.repick", Ack.EDIT, call -> new Reply.Edit(pick(call))),
        Route.action("daily.change", Ack.EDIT, this::change),
        Route.action("daily.lock", Ack.EDIT, this::lock));
  }

  @Override
  public List<Task<?>> tasks(String platform) {
    return List.of(round.task(platform));
  }

  private Reply today(Call call) {
    Seat seat =
        groups
            .ofMember(call.origin())
            .flatMap(group -> answers.newest(group.id(), call.origin()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no question here yet. Whoever manages this place starts them"
                            + " with /setup."));
    return new Reply.Post(unlessOver(seat, question -> DailyViews.again(seat, question)));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    return groups
        .ofMember(origin)
        .flatMap(group -> answers.newest(group.id(), origin))
        .flatMap(seat -> bank.find(seat.item().question()).map(question -> panel(seat, question)));
  }

  private Panel panel(Seat seat, Question question) {
    return seat.answer() == null && seat.open(clock.instant())
        ? DailyViews.open(seat, question)
        : DailyViews.done(seat);
  }

  private Message pick(Call call) {
    Seat seat = seat(call);
    return unlessOver(seat, question -> DailyViews.confirm(seat, choice(call, question)));
  }

  private Reply change(Call call) {
    Seat seat = seat(call);
    return new Reply.Edit(unlessOver(seat, question -> DailyViews.again(seat, question)));
  }

  /** What somebody may still do, unless they have answered or the time is up. */
  private Message unlessOver(Seat seat, Function<Question, Message> otherwise) {
    Question question = question(seat);
    Instant now = clock.instant();
    if (seat.answer() != null && seat.learner() != null) {
      return DailyViews.feedback(
          question, seat.answer(), studyDays.of(seat.learner(), now).streak(now));
    }
    return seat.open(now) ? otherwise.apply(question) : DailyViews.closed(question);
  }

  private Reply lock(Call call) {
    Instant now = clock.instant();
    return jdbi.inTransaction(handle -> new Reply.Edit(lock(call, seat(call), now)));
  }

  private Message lock(Call call, Seat seat, Instant now) {
    Question question = question(seat);
    if (seat.answer() != null || !seat.open(now)) {
      return unlessOver(seat, open -> DailyViews.closed(open));
    }
    long learner = learner(seat, call.origin(), now);
    StudyRecord record = studyDays.of(learner, now);
    LocalDate today = record.clock().dayOf(now);
    String choice = choice(call, question);
    Answer answer = new Answer(choice, choice.equals(question.key()), confidence(call));
    if (!answers.lock(seat, learner, answer, today, now)) {
      return unlessOver(seat(call), open -> DailyViews.closed(open));
    }
    studyDays.earn(learner, today, record.clock().at(now).zone(), REASON, now);
    studySessions.practised(learner, record.clock(), seat.item().exam(), seat.item().domain(), now);
    return DailyViews.feedback(question, answer, record.earning(today, REASON).streak(now));
  }

  /** The first locked answer makes somebody a member of the group. */
  private long learner(Seat seat, Origin origin, Instant now) {
    return seat.learner() != null && seat.member()
        ? seat.learner()
        : learners.enrol(origin, seat.group(), seat.zone(), StudyClock.DEFAULT_DAY_START, now);
  }

  private Seat seat(Call call) {
    return answers
        .seat(call.id(0), call.origin())
        .orElseThrow(() -> new Refusal("I cannot find this question any more. Try /today."));
  }

  private Question question(Seat seat) {
    return bank.find(seat.item().question())
        .orElseThrow(
            () ->
                new Refusal(
                    "This question was withdrawn. It counts for nobody, and your streak is safe."));
  }

  /** The chosen letters in order, from a button's argument or a list's values. */
  private static String choice(Call call, Question question) {
    List<String> chosen =
        call.values().isEmpty() ? List.of(call.argument(1).split("")) : call.values();
    List<String> letters = chosen.stream().distinct().sorted().toList();
    if (letters.size() != question.keys() || !question.letters().containsAll(letters)) {
      throw new Refusal("Please choose " + question.keys() + " of the options.");
    }
    return String.join("", letters);
  }

  private static Confidence confidence(Call call) {
    return Optional.of(call.argument(2).toUpperCase(Locale.ROOT))
        .flatMap(
            word ->
                List.of(Confidence.values()).stream()
                    .filter(c -> c.name().equals(word))
                    .findFirst())
        .orElseThrow(() -> new Refusal("Please say how sure you are with one of the buttons."));
  }
}
