package dev.studycoach.hours;

import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyDays;
import dev.studycoach.streak.StudyRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets the time that learners spend in focus sessions count like all other study; the caller opens
 * the transaction.
 */
public final class FocusHours {
  private final Jdbi jdbi;
  private final StudySessions sessions;
  private final StudyDays studyDays;
  private final StudyBook book;

  public FocusHours(Jdbi jdbi, StudyRules rules) {
    this.jdbi = jdbi;
    this.sessions = new StudySessions(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.book = new StudyBook(jdbi, rules);
  }

  /**
   * Gives those of these learners who are still known. Until the transaction ends nobody else
   * writes to their hours; they are always held in the same order.
   */
  public Set<Long> hold(Collection<Long> learners) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from learner where id = any(:learners)
                    order by id for no key update
                    """)
                .bindArray("learners", Long.class, learners)
                .mapTo(Long.class)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Writes down what these learners, who are held, have focused, and earns the study days on which
   * there is enough.
   *
   * @param exam its code
   */
  public void count(Map<Long, List<Interval>> focused, String exam, Instant now) {
    if (focused.isEmpty()) {
      return;
    }
    Map<Long, StudyRecord> records = studyDays.of(focused.keySet(), now);
    List<Stretch> stretches = new ArrayList<>();
    records.forEach(
        (learner, record) ->
            stretches.addAll(
                cut(learner, record.clock(), focused.getOrDefault(learner, List.of()))));
    sessions.write(stretches, Label.focus(exam));
    book.earn(stretches, now);
  }

  private static List<Stretch> cut(long learner, StudyClock clock, List<Interval> focused) {
    return focused.stream().flatMap(i -> Stretch.cut(learner, clock, i).stream()).toList();
  }
}
