package dev.studycoach.examdate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.studycoach.examdate.Standing.Tried;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What learners have answered so far, by question. */
final class Tries {
  private final Jdbi jdbi;

  Tries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<Long, List<Tried>> of(Collection<Long> learners) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select learner_id, question, count(*) as times,
                      count(*) filter (where correct) as right_ones
                    from answer where learner_id = any(:learners)
                    group by learner_id, question
                    """)
                .bindArray("learners", Long.class, learners)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("learner_id"),
                            new Tried(
                                row.getString("question"),
                                row.getInt("times"),
                                row.getInt("right_ones"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }
}
