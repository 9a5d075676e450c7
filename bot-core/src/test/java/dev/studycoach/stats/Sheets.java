package dev.studycoach.stats;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.Hours;
import dev.studycoach.hours.Kind;
import dev.studycoach.hours.Source;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.Timeline;
import dev.studycoach.stats.Period.Length;
import dev.studycoach.stats.Sheet.Whose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up study, to be drawn and told. */
final class Sheets {
  static final LocalDate TODAY = LocalDate.parse("2026-03-06");
  static final Exam EXAM = ExamCatalog.load().find("MLS-C01").orElseThrow();

  private Sheets() {}

  static StudySession study(LocalDate day, int hour, int minutes, @Nullable String domain) {
    Instant from = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    return new StudySession(
        day,
        from,
        from.plusSeconds(minutes * 60L),
        Source.LOGGED,
        Kind.READING,
        EXAM.code(),
        domain);
  }

  /** Some study on most days from a day on, until today. */
  static List<StudySession> since(LocalDate first, Exam exam) {
    List<StudySession> sessions = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
      int n = (int) (day.toEpochDay() % 97);
      for (int i = 0; i < n % 4; i++) {
        Domain domain = exam.domains().get((n + i) % exam.domains().size());
        sessions.add(study(day, 10 + i, 10 + (n * 7 + i * 13) % 50, domain.name()));
      }
      if (n % 5 == 0) {
        sessions.add(study(day, 20, 45, null));
      }
    }
    return sessions;
  }

  static List<DomainScore> scores(Exam exam) {
    List<DomainScore> scores = new ArrayList<>();
    for (Domain domain : exam.domains()) {
      int n = scores.size();
      scores.add(new DomainScore(domain, 4 * n, Math.max(0, 4 * n - n * n)));
    }
    return scores;
  }

  static Sheet mine(Length length, LocalDate began, int goal) {
    return of(new Whose.Mine(4, 12), length, began, goal, EXAM);
  }

  static Sheet of(Whose whose, Length length, LocalDate began, int goal, Exam exam) {
    Period period = Period.of(length, TODAY, began);
    Timeline timeline =
        Timeline.of(
            since(began, exam).stream()
                .filter(s -> !s.studyDay().isBefore(period.first()))
                .toList(),
            StudyRules.USUAL.mostADay());
    return new Sheet(
        whose,
        period,
        exam,
        StudyTable.of(period.unit(), exam, List.of(timeline)),
        Hours.of(timeline).total(),
        goal,
        scores(exam));
  }
}
