package dev.studycoach.leaderboard;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How members answered questions that they had never answered before, in any group. */
final class FirstTries {
  static final int WEEKS_BEFORE = 4;

  private final Jdbi jdbi;

  FirstTries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** By learner, those given in a group in a season and in the weeks before it. */
  Map<Long, Tries> of(long group, Collection<Long> members, Season season) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select learner_id,
                      count(*) filter (where study_day >= :monday) as answered,
                      count(*) filter (where study_day >= :monday and correct) as right_now,
                      count(*) filter (where study_day < :monday) as before,
                      count(*) filter (where study_day < :monday and correct) as right_before
                    from (
                      select distinct on (a.learner_id, a.question)
                        a.learner_id, a.correct, a.study_day, p.group_id
                      from answer a
                      join posting p on p.id = a.posting_id and p.state <> 'SKIPPED'
                      where a.learner_id = any(:members)
                      order by a.learner_id, a.question, a.answered_at, a.id) as first_try
                    where group_id = :group and study_day between :earliest and :sunday
                    group by learner_id
                    """)
                .bind("group", group)
                .bindArray("members", Long.class, members)
                .bind("earliest", season.monday().minusWeeks(WEEKS_BEFORE))
                .bind("monday", season.monday())
                .bind("sunday", season.sunday())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("learner_id"),
                            new Tries(
                                row.getInt("answered"),
                                row.getInt("right_now"),
                                row.getInt("before"),
                                row.getInt("right_before"))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
