package dev.studycoach.plan;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.domains.DomainScores;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking;
import dev.studycoach.examdate.Bookings;
import dev.studycoach.examdate.Results;
import dev.studycoach.examdate.Verdict;
import dev.studycoach.hours.Hours;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.StudySessions;
import dev.studycoach.hours.Timeline;
import dev.studycoach.streak.StudyDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gathers what is known about a member, and makes a plan of it. */
final class PlanDesk {
  /** What was studied longer ago is forgotten again, at least in part. */
  private static final int REMEMBERED_WEEKS = 26;

  /** Where the length of an exam is not known. */
  private static final int MINUTES_EACH_QUESTION = 2;

  private final Bookings bookings;
  private final Results results;
  private final DomainScores scores;
  private final StudySessions sessions;
  private final StudyDays studyDays;
  private final ExamCatalog exams;
  private final StudyRules rules;

  PlanDesk(Jdbi jdbi, ExamCatalog exams, StudyRules rules) {
    this.bookings = new Bookings(jdbi);
    this.results = new Results(jdbi);
    this.scores = new DomainScores(jdbi);
    this.sessions = new StudySessions(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.exams = exams;
    this.rules = rules;
  }

  private ZoneId zone(@Nullable Long learner, Booking booking, Instant now) {
    return learner == null ? booking.date().zone() : zone(learner, now);
  }

  ZoneId zone(long learner, Instant now) {
    return studyDays.clock(learner).at(now).zone();
  }

  /** The dates of a learner that are still to come, nearest first. */
  List<Booking> ahead(long learner, Instant now) {
    return bookings.of(learner).stream().filter(booking -> !booking.date().past(now)).toList();
  }

  /**
   * Nobody studies the same hour for two exams: until the day of a nearer one the hours are for
   * that, and a plan begins the day after it.
   *
   * @param learner null for somebody of whom nothing is known yet
   * @param weekly minutes of study in a week, more than 0
   */
  Prospect prospect(@Nullable Long learner, Booking booking, Exam exam, int weekly, Instant now) {
    ZoneId zone = zone(learner, booking, now);
    LocalDate today = now.atZone(zone).toLocalDate();
    List<Gap> gaps = gaps(learner, exam);
    Optional<Booking> nearer = nearer(learner, booking, zone, now);
    LocalDate first = nearer.map(b -> b.date().dayIn(zone).plusDays(1)).orElse(today);
    Basis basis = new Basis(first, booking.date().dayIn(zone), weekly, gaps, minutes(exam));
    StudyPlan plan = StudyPlan.of(basis);
    boolean again = learner != null && results.triedBefore(learner, exam);
    Optional<Reckoning> reckoning =
        exams
            .effort(exam)
            .filter(hours -> !again)
            .map(
                hours ->
                    new Reckoning(basis, hours, studied(learner, exam, today), plan.minutes()));
    boolean known = learner != null && known(learner, exam);
    return new Prospect(booking, exam, today, nearer, basis, plan, again, reckoning, known);
  }

  /** The learner's own last exam before this one. */
  private Optional<Booking> nearer(
      @Nullable Long learner, Booking booking, ZoneId zone, Instant now) {
    Comparator<Booking> order =
        Comparator.<Booking, LocalDate>comparing(b -> b.date().dayIn(zone))
            .thenComparing(Booking::exam);
    return learner == null
        ? Optional.empty()
        : ahead(learner, now).stream()
            .filter(other -> order.compare(other, booking) < 0)
            .max(order);
  }

  private List<Gap> gaps(@Nullable Long learner, Exam exam) {
    List<DomainScore> answered = learner == null ? none(exam) : scores.of(learner, exam);
    Map<String, Verdict> verdicts = learner == null ? Map.of() : results.of(learner, exam);
    return answered.stream().map(s -> Gap.of(s, verdicts.get(s.domain().name()))).toList();
  }

  private boolean known(long learner, Exam exam) {
    return !results.of(learner, exam).isEmpty()
        || scores.of(learner, exam).stream().anyMatch(score -> score.answered() > 0);
  }

  private static List<DomainScore> none(Exam exam) {
    return exam.domains().stream().map(domain -> new DomainScore(domain, 0, 0)).toList();
  }

  private static int minutes(Exam exam) {
    return exam.minutes().stream()
        .max(Comparator.naturalOrder())
        .orElse(MINUTES_EACH_QUESTION * exam.questions());
  }

  /** Minutes that were not for another exam. */
  private int studied(@Nullable Long learner, Exam exam, LocalDate today) {
    if (learner == null) {
      return 0;
    }
    List<StudySession> studied =
        sessions.of(learner, today.minusWeeks(REMEMBERED_WEEKS), today).stream()
            .filter(session -> session.suits(exam.code()))
            .toList();
    return Hours.of(Timeline.of(studied, rules.mostADay())).total();
  }
}
