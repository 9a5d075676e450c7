package dev.studycoach.plan;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Agenda;
import dev.studycoach.examdate.AgendaItem;
import dev.studycoach.examdate.Booking;
import dev.studycoach.hours.Goals;
import dev.studycoach.hours.StudyRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The plans for the exams that a member has ahead, as events of their calendar. */
public final class PlanAgenda implements Agenda {
  private final Jdbi jdbi;
  private final PlanEvents events;
  private final PlanDesk desk;
  private final Goals goals;
  private final ExamCatalog exams;

  public PlanAgenda(Jdbi jdbi, ExamCatalog exams, StudyRules rules) {
    this.jdbi = jdbi;
    this.events = new PlanEvents(jdbi);
    this.desk = new PlanDesk(jdbi, exams, rules);
    this.goals = new Goals(jdbi);
    this.exams = exams;
  }

  @Override
  public List<AgendaItem> of(long learner, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          events.hold(learner);
          LocalDate today = now.atZone(desk.zone(learner, now)).toLocalDate();
          events.write(Revision.of(events.of(learner), wanted(learner, now), today, now));
          return events.of(learner).stream().filter(e -> !e.last().isBefore(today)).toList();
        });
  }

  @Override
  public boolean ready(long learner) {
    return goals.of(learner) > 0;
  }

  /** Nothing without a weekly goal or an exam ahead. */
  private List<AgendaItem> wanted(long learner, Instant now) {
    int weekly = goals.of(learner);
    return desk.ahead(learner, now).stream()
        .filter(booking -> weekly > 0)
        .flatMap(booking -> wanted(learner, booking, weekly, now))
        .toList();
  }

  private Stream<AgendaItem> wanted(long learner, Booking booking, int weekly, Instant now) {
    return exams
        .find(booking.exam())
        .map(exam -> desk.prospect(learner, booking, exam, weekly, now))
        .stream()
        .flatMap(prospect -> PlanEventViews.items(prospect, now));
  }
}
