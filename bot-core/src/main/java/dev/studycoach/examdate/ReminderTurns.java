package dev.studycoach.examdate;

import dev.studycoach.chat.Message;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.examdate.ReminderPlan.Step;
import dev.studycoach.examdate.Reminders.Slip;
import dev.studycoach.examdate.Standing.Tried;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives exam dates their turns. What fails for one does not stop the others. */
final class ReminderTurns {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderTurns.class);

  private final Reminders reminders;
  private final Tries tries;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final Sessions sessions;

  ReminderTurns(Jdbi jdbi, ExamCatalog exams, QuestionBank bank, Sessions sessions) {
    this.reminders = new Reminders(jdbi);
    this.tries = new Tries(jdbi);
    this.exams = exams;
    this.bank = bank;
    this.sessions = sessions;
  }

  /** A turn and what there is to do. */
  private record Task(Turn turn, Step step) {
    Stream<Slip> slip() {
      return Stream.ofNullable(step.send()).map(due -> new Slip(turn.booking(), due));
    }
  }

  List<Outcome> take(List<Turn> turns, Instant now) {
    List<Task> tasks = turns.stream().map(turn -> task(turn, now)).toList();
    List<Slip> slips = tasks.stream().flatMap(Task::slip).toList();
    Map<Long, Long> claimed = slips.isEmpty() ? Map.of() : reminders.claim(slips);
    Map<Long, List<Tried>> tried = tried(slips);
    return tasks.stream().map(task -> take(task, claimed, tried, now)).toList();
  }

  private Task task(Turn turn, Instant now) {
    return new Task(turn, turn.step(now, exams.find(turn.booking().exam())));
  }

  private Map<Long, List<Tried>> tried(List<Slip> slips) {
    List<Long> learners =
        slips.stream().map(slip -> slip.booking().learner()).filter(Objects::nonNull).toList();
    return learners.isEmpty() ? Map.of() : tries.of(learners);
  }

  private Outcome take(
      Task task, Map<Long, Long> claimed, Map<Long, List<Tried>> tried, Instant now) {
    Turn turn = task.turn();
    Due due = task.step().send();
    Long number = claimed.get(turn.booking().id());
    if (due == null || number == null) {
      return Outcome.done(turn, task.step(), null);
    }
    try {
      Destination to = turn.destination(due.lead()).orElseThrow();
      Message message = message(turn, due, standing(turn, tried), now);
      sessions.of(turn.platform()).outbox().send(to, "reminder-" + number, message);
      return Outcome.done(turn, task.step(), number);
    } catch (DeliveryException failure) {
      return undelivered(task, number, failure, now);
    } catch (RuntimeException fault) {
      LOG.error("the reminder {} has to wait", number, fault);
      return Outcome.failed(turn, task.step(), now);
    }
  }

  private static Outcome undelivered(
      Task task, long number, DeliveryException failure, Instant now) {
    LOG.warn("the reminder {} was not delivered: {}", number, failure.getMessage());
    return failure.passing()
        ? Outcome.failed(task.turn(), task.step(), now)
        : Outcome.unheard(task.turn(), task.step(), number);
  }

  private Message message(Turn turn, Due due, Optional<Standing> standing, Instant now) {
    Optional<Exam> exam = exams.find(turn.booking().exam());
    if (Lead.RENEWALS.contains(due.lead())) {
      return ReminderViews.renewal(turn, exam, now);
    }
    return due.lead() == Lead.AFTER
        ? ReminderViews.after(turn, exam)
        : ReminderViews.ahead(turn, exam, standing, now);
  }

  /** Only for the learner's own eyes. */
  private Optional<Standing> standing(Turn turn, Map<Long, List<Tried>> tried) {
    Long learner = turn.booking().learner();
    boolean privately = turn.destination().filter(Destination.Person.class::isInstance).isPresent();
    return learner == null || !privately
        ? Optional.empty()
        : exams
            .find(turn.booking().exam())
            .map(exam -> Standing.of(exam, bank, tried.getOrDefault(learner, List.of())));
  }
}
