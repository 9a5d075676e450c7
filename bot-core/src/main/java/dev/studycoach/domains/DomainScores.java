package dev.studycoach.domains;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Answers counted by the domains of an exam. */
public final class DomainScores {
  private final Jdbi jdbi;

  public DomainScores(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Count(String domain, int answered, int correct) {}

  /** Of every domain of the exam, in the blueprint's order. */
  public List<DomainScore> of(long learner, Exam exam) {
    Map<String, Count> counts = counts(learner, exam.code());
    return exam.domains().stream().map(domain -> score(domain, counts)).toList();
  }

  private static DomainScore score(Domain domain, Map<String, Count> counts) {
    Count count = counts.getOrDefault(domain.name(), new Count(domain.name(), 0, 0));
    return new DomainScore(domain, count.answered(), count.correct());
  }

  private Map<String, Count> counts(long learner, String exam) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.domain, count(*) as answered,
                      count(*) filter (where a.correct) as correct
                    from answer a join daily_question d on d.posting_id = a.posting_id
                    where a.learner_id = :learner and d.exam = :exam
                    group by d.domain
                    """)
                .bind("learner", learner)
                .bind("exam", exam)
                .map(
                    (row, context) ->
                        new Count(
                            row.getString("domain"), row.getInt("answered"), row.getInt("correct")))
                .collect(Collectors.toMap(Count::domain, count -> count)));
  }
}
