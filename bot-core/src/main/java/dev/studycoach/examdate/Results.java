package dev.studycoach.examdate;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.chat.Origin;
import dev.studycoach.db.Columns;
import dev.studycoach.exam.Exam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How the domains of exams went that were not passed, as members tell from their score reports. */
public final class Results {
  private final Jdbi jdbi;

  public Results(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest verdict on each domain of an exam; none for a domain on which there is none. */
  public Map<String, Verdict> of(long learner, Exam exam) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (r.domain) r.domain, r.verdict
                    from exam_result r join booking b on b.id = r.booking_id
                    where b.learner_id = :learner and b.exam = :exam
                    order by r.domain, r.id desc
                    """)
                .bind("learner", learner)
                .bind("exam", exam.code())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("domain"), Verdict.valueOf(row.getString("verdict"))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Whether a learner took an exam before and did not pass. */
  public boolean triedBefore(long learner, Exam exam) {
    return lastTry(learner, exam).isPresent();
  }

  /** The last day on which a learner took an exam and did not pass. */
  Optional<LocalDate> lastTry(long learner, Exam exam) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.day from booking b join booking_entry e on e.booking_id = b.id
                    where b.learner_id = :learner and b.exam = :exam and e.what = 'NOT_PASSED'
                    order by e.day desc limit 1
                    """)
                .bind("learner", learner)
                .bind("exam", exam.code())
                .mapTo(LocalDate.class)
                .findOne());
  }

  /** An exam that this person took and did not pass. */
  Optional<Booking> notPassed(long booking, Origin owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    Bookings.SELECT
                        + """
                          join learner l on l.id = b.learner_id
                            and l.platform = :platform and l.external_id = :user
                          where b.id = :id and e.what = 'NOT_PASSED'
                          """)
                .bindMethods(owner)
                .bind("id", booking)
                .map((row, context) -> Bookings.booking(row))
                .findOne());
  }

  /** Writes verdicts down, all in one go. */
  void write(long booking, Map<String, Verdict> verdicts, Instant now) {
    List<Map.Entry<String, Verdict>> rows = List.copyOf(verdicts.entrySet());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into exam_result (booking_id, domain, verdict, written_at)
                    select :booking, domain, verdict, :now
                    from unnest(:domains::text[], :verdicts::text[]) as r(domain, verdict)
                    """)
                .bind("booking", booking)
                .bind("now", now)
                .bind("domains", Columns.of(rows, Map.Entry::getKey))
                .bind("verdicts", Columns.of(rows, row -> row.getValue().name()))
                .execute());
  }
}
