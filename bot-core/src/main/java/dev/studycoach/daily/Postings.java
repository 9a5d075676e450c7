package dev.studycoach.daily;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.daily.Posting.Item;
import dev.studycoach.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox of daily questions. */
final class Postings {
  private final Jdbi jdbi;

  Postings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The latest posting of a group and all that still show no answer, oldest first. Days that a
   * clock running ahead has skipped do not count until they come.
   */
  List<Posting> current(long group, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.*, d.exam, d.domain, d.question from posting p
                    left join daily_question d on d.posting_id = p.id
                    where group_id = :group and what = 'daily'
                      and (closed_at is null and state = 'SENT'
                        or day = (select max(day) from posting
                                  where group_id = :group and what = 'daily'
                                    and (state <> 'SKIPPED' or due_at <= :now)))
                    order by day
                    """)
                .bind("group", group)
                .bind("now", now)
                .map((row, context) -> posting(row))
                .list());
  }

  /** What the group has been asked in any exam, with each question's last day. */
  List<Asked> asked(long group) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.exam, d.domain, d.question, count(*) as times, max(p.day) as last_day
                    from posting p join daily_question d on d.posting_id = p.id
                    where p.group_id = :group and p.state <> 'SKIPPED'
                    group by d.exam, d.domain, d.question
                    """)
                .bind("group", group)
                .map(
                    (row, context) ->
                        new Asked(
                            item(row),
                            row.getInt("times"),
                            row.getObject("last_day", LocalDate.class)))
                .list());
  }

  /** Claims a slot for a question before it is sent; empty if the slot was taken meanwhile. */
  Optional<Posting> claim(Group group, Slot slot, Item item, Instant closesAt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with claimed as (
                      insert into posting (group_id, what, day, due_at, state, closes_at)
                      values (:group, 'daily', :day, :at, 'CLAIMED', :closesAt)
                      on conflict (group_id, what, day) do update
                        set state = 'CLAIMED', due_at = :at, closes_at = :closesAt
                        where posting.state = 'SKIPPED'
                      returning id),
                    asked as (
                      insert into daily_question (posting_id, exam, domain, question)
                      select id, :exam, :domain, :question from claimed
                      on conflict (posting_id) do update set exam = :exam, domain = :domain,
                        question = :question)
                    select id from claimed
                    """)
                .bind("group", group.id())
                .bind("day", slot.day())
                .bind("at", slot.at())
                .bind("closesAt", closesAt)
                .bind("exam", item.exam())
                .bind("domain", item.domain())
                .bind("question", item.question())
                .mapTo(Long.class)
                .findOne()
                .map(id -> claimed(id, slot, item, closesAt)));
  }

  private static Posting claimed(long id, Slot slot, Item item, Instant closesAt) {
    return new Posting(
        id, slot.day(), slot.at(), Posting.State.CLAIMED, item, null, closesAt, false);
  }

  void sent(Posting posting, MessageRef message, Instant at, Instant closesAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update posting set state = 'SENT', channel = :channel, message = :message,
                      sent_at = :at, closes_at = :closesAt
                    where id = :id and state = 'CLAIMED'
                    """)
                .bind("id", posting.id())
                .bind("channel", message.channel())
                .bind("message", message.message())
                .bind("at", at)
                .bind("closesAt", closesAt)
                .execute());
  }

  /** Takes a question back that no longer exists: it counts for nobody. */
  void withdraw(Posting posting, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update posting set state = 'SKIPPED', closed_at = :at where id = :id")
                .bind("id", posting.id())
                .bind("at", at)
                .execute());
  }

  void closed(Posting posting, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update posting set closed_at = :at where id = :id")
                .bind("id", posting.id())
                .bind("at", at)
                .execute());
  }

  /**
   * Writes down that no question came on these days; a claimed one that was never sent is given up.
   */
  void skip(long group, List<LocalDate> days, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into posting (group_id, what, day, due_at, state)
                    select :group, 'daily', day, :now, 'SKIPPED' from unnest(:days) as day
                    on conflict (group_id, what, day) do update
                      set state = 'SKIPPED', due_at = :now where posting.state <> 'SENT'
                    """)
                .bind("group", group)
                .bindArray("days", LocalDate.class, days)
                .bind("now", now)
                .execute());
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        Columns.instant(row, "due_at"),
        Posting.State.valueOf(row.getString("state")),
        row.getString("question") == null ? null : item(row),
        sent(row),
        Columns.instantOrNull(row, "closes_at"),
        row.getObject("closed_at") != null);
  }

  private static @Nullable MessageRef sent(ResultSet row) throws SQLException {
    String message = row.getString("message");
    return message == null ? null : new MessageRef(row.getString("channel"), message);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(row.getString("exam"), row.getString("domain"), row.getString("question"));
  }
}
