package dev.studycoach.leaderboard;

import dev.studycoach.chat.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Digests in the outbox: one for each group and Monday. */
final class Digests {
  private final Jdbi jdbi;

  Digests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Claims a digest before it is sent, and gives its number. One that was claimed before a crash
   * keeps its number; one that was dealt with has none.
   *
   * @param day on which it goes out
   */
  Optional<Long> claim(long group, LocalDate day, Instant dueAt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into posting (group_id, what, day, due_at, state)
                    values (:group, 'digest', :day, :due, 'CLAIMED')
                    on conflict (group_id, what, day) do update set state = 'CLAIMED'
                      where posting.state = 'CLAIMED'
                    returning id
                    """)
                .bind("group", group)
                .bind("day", day)
                .bind("due", dueAt)
                .mapTo(Long.class)
                .findOne());
  }

  void sent(long id, MessageRef message, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update posting set state = 'SENT', channel = ?, message = ?, sent_at = ?
                where id = ? and state = 'CLAIMED'
                """,
                message.channel(),
                message.message(),
                at,
                id));
  }

  /** Gives up what was claimed until a day, this day included, and never got through. */
  void skip(long group, LocalDate until) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update posting set state = 'SKIPPED'
                where group_id = ? and what = 'digest' and state = 'CLAIMED' and day <= ?
                """,
                group,
                until));
  }
}
