package dev.studycoach.focus;

import dev.studycoach.db.Columns;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who is and was in focus sessions; the schema lets nobody be in one twice at once. */
final class FocusSeats {
  private final Jdbi jdbi;

  FocusSeats(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Up to when a seat is counted. */
  record Mark(long seat, Instant until) {}

  /** False if the learner is in it already. */
  boolean take(long session, long learner, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into focus_seat (session_id, learner_id, joined_at, counted_until)
                        values (:session, :learner, :now, :now)
                        on conflict (session_id, learner_id) where left_at is null do nothing
                        """)
                    .bind("session", session)
                    .bind("learner", learner)
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** False if the learner is not in it. */
  boolean leave(long session, long learner, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update focus_seat set left_at = greatest(joined_at, :now)
                        where session_id = :session and learner_id = :learner and left_at is null
                        """)
                    .bind("session", session)
                    .bind("learner", learner)
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** All of a session, in the order in which they were taken. */
  List<FocusSeat> of(long session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.learner_id as learner, l.name, s.joined_at, s.left_at,
                      s.counted_until
                    from focus_seat s join learner l on l.id = s.learner_id
                    where s.session_id = :session order by s.id
                    """)
                .bind("session", session)
                .mapTo(FocusSeat.class)
                .list());
  }

  /** What is before these marks was written down; a mark never goes back. */
  void counted(List<Mark> marks) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update focus_seat s set counted_until = greatest(s.counted_until, m.until)
                    from unnest(:seats::bigint[], :untils::timestamptz[]) as m(seat, until)
                    where s.id = m.seat
                    """)
                .bind("seats", Columns.of(marks, Mark::seat))
                .bind("untils", Columns.of(marks, Mark::until))
                .execute());
  }
}
