package dev.studycoach.stats;

import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What was answered in a period, and since when there is anything at all. */
final class StudyFacts {
  private static final String COUNTS =
      """
      select d.domain, count(*) as answered, count(*) filter (where a.correct) as correct
      from answer a
      join posting p on p.id = a.posting_id and p.state <> 'SKIPPED'
      join daily_question d on d.posting_id = p.id
      where d.exam = :exam and a.study_day between :first and :last
      """;

  private final Jdbi jdbi;

  StudyFacts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Count(String domain, int answered, int correct) {}

  /** A learner's answers, of every domain of the exam in the blueprint's order. */
  List<DomainScore> mine(long learner, Exam exam, Period period) {
    String sql = COUNTS + "and a.learner_id = :learner group by d.domain";
    return jdbi.withHandle(
        handle -> scores(handle.createQuery(sql).bind("learner", learner), exam, period));
  }

  /**
   * The answers that these members gave in a group, with those of people who have asked to be
   * forgotten.
   */
  List<DomainScore> ours(long group, Collection<Long> members, Exam exam, Period period) {
    String sql =
        COUNTS
            + """
            and p.group_id = :group and (a.learner_id is null or a.learner_id = any(:members))
            group by d.domain
            """;
    return jdbi.withHandle(
        handle ->
            scores(
                handle
                    .createQuery(sql)
                    .bind("group", group)
                    .bindArray("members", Long.class, members),
                exam,
                period));
  }

  private static List<DomainScore> scores(Query query, Exam exam, Period period) {
    Map<String, Count> counts =
        query
            .bind("exam", exam.code())
            .bind("first", period.first())
            .bind("last", period.last())
            .mapTo(Count.class)
            .collect(Collectors.toMap(Count::domain, count -> count));
    return exam.domains().stream().map(domain -> score(domain, counts)).toList();
  }

  private static DomainScore score(Domain domain, Map<String, Count> counts) {
    Count count = counts.getOrDefault(domain.name(), new Count(domain.name(), 0, 0));
    return new DomainScore(domain, count.answered(), count.correct());
  }

  /** The first day on which any of these learners studied. */
  Optional<LocalDate> began(Collection<Long> learners) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select min(study_day) from study_session s
                    where learner_id = any(:learners) and not exists (
                      select from study_correction c where c.entry_id = s.entry_id)
                    """)
                .bindArray("learners", Long.class, learners)
                .mapTo(LocalDate.class)
                .findOne());
  }
}
