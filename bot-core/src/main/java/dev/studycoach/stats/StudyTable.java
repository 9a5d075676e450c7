package dev.studycoach.stats;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.hours.Portion;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long was studied in each part of a period, by subject.
 *
 * @param subjects the exam's domains in the blueprint's order, then {@link #OTHER} if there is any
 */
record StudyTable(List<String> subjects, Map<Cell, Duration> lengths) {
  /** Study without a domain, or for another exam. */
  static final String OTHER = "Other study";

  /** A part of the period by its first day, and a subject. */
  record Cell(LocalDate start, String subject) {}

  StudyTable {
    subjects = List.copyOf(subjects);
    lengths = Map.copyOf(lengths);
  }

  /**
   * @param exam whose domains are told apart; null: none are
   */
  static StudyTable of(Period.Unit unit, @Nullable Exam exam, Collection<Timeline> timelines) {
    Map<Cell, Duration> lengths = new HashMap<>();
    for (Timeline timeline : timelines) {
      for (Portion portion : timeline.portions()) {
        StudySession session = portion.session();
        Cell cell = new Cell(unit.startOf(session.studyDay()), subject(session, exam));
        lengths.merge(cell, portion.length(), Duration::plus);
      }
    }
    return new StudyTable(subjects(exam, lengths), lengths);
  }

  private static String subject(StudySession session, @Nullable Exam exam) {
    return Optional.ofNullable(exam)
        .filter(known -> known.code().equals(session.exam()))
        .flatMap(known -> Optional.ofNullable(session.domain()).flatMap(known::domain))
        .map(Domain::name)
        .orElse(OTHER);
  }

  private static List<String> subjects(@Nullable Exam exam, Map<Cell, Duration> lengths) {
    List<String> subjects = new ArrayList<>();
    if (exam != null) {
      exam.domains().forEach(domain -> subjects.add(domain.name()));
    }
    if (lengths.keySet().stream().anyMatch(cell -> cell.subject().equals(OTHER))) {
      subjects.add(OTHER);
    }
    return subjects;
  }

  Duration at(LocalDate start, String subject) {
    return lengths.getOrDefault(new Cell(start, subject), Duration.ZERO);
  }

  /** Full minutes of a subject. */
  long minutes(String subject) {
    return sum(lengths.keySet().stream().filter(cell -> cell.subject().equals(subject)).toList());
  }

  /** Full minutes of a part. */
  long minutes(LocalDate start) {
    return sum(lengths.keySet().stream().filter(cell -> cell.start().equals(start)).toList());
  }

  /** Full minutes of everything. */
  long minutes() {
    return sum(lengths.keySet());
  }

  private long sum(Collection<Cell> cells) {
    return cells.stream()
        .map(cell -> lengths.getOrDefault(cell, Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus)
        .toMinutes();
  }
}
