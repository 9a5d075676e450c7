package dev.studycoach.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.daily.Posting.Item;
import dev.studycoach.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox of daily questions. */
final class Postings {
  /** More than are ever open at the same time. */
  private static final int RECENT = 10;

  private final Jdbi jdbi;

  Postings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * By group, the latest posting and all that still show no answer, oldest first. Days that a clock
   * running ahead has skipped do not count until they come.
   */
  Map<Long, List<Posting>> current(List<Long> groups, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.*, d.exam, d.domain, d.question
                    from unnest(:groups) as g(id)
                    cross join lateral (
                      (select * from posting
                       where group_id = g.id and what = 'daily'
                         and (state <> 'SKIPPED' or due_at <= :now)
                       order by day desc limit 1)
                      union
                      (select * from posting
                       where group_id = g.id and what = 'daily' and state <> 'SKIPPED'
                       order by day desc limit :recent)) as p
                    left join daily_question d on d.posting_id = p.id
                    order by p.day
                    """)
                .bindArray("groups", Long.class, groups)
                .bind("now", now)
                .bind("recent", RECENT)
                .map((row, context) -> Map.entry(row.getLong("group_id"), posting(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  /** By group, what it has been asked in any exam, with each question's last day. */
  Map<Long, List<Asked>> asked(List<Long> groups) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.group_id, d.exam, d.domain, d.question, count(*) as times,
                      max(p.day) as last_day
                    from posting p join daily_question d on d.posting_id = p.id
                    where p.group_id = any(:groups) and p.state <> 'SKIPPED'
                    group by p.group_id, d.exam, d.domain, d.question
                    """)
                .bindArray("groups", Long.class, groups)
                .map((row, context) -> Map.entry(row.getLong("group_id"), asked(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(item(row), row.getInt("times"), row.getObject("last_day", LocalDate.class));
  }

  /**
   * Claims slots for questions before they are sent; leaves out those that were taken meanwhile.
   */
  List<Claim> claim(List<Claim> claims) {
    Map<Long, Long> ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with slot as (
                          select * from unnest(:groups::bigint[], :days::date[],
                            :due::timestamptz[], :closes::timestamptz[], :exams::text[],
                            :domains::text[], :questions::text[])
                          as s(group_id, day, due_at, closes_at, exam, domain, question)),
                        claimed as (
                          insert into posting (group_id, what, day, due_at, state, closes_at)
                          select group_id, 'daily', day, due_at, 'CLAIMED', closes_at from slot
                          on conflict (group_id, what, day) do update set state = 'CLAIMED',
                            due_at = excluded.due_at, closes_at = excluded.closes_at
                            where posting.state = 'SKIPPED'
                          returning id, group_id),
                        asked as (
                          insert into daily_question (posting_id, exam, domain, question)
                          select id, exam, domain, question from claimed join slot using (group_id)
                          on conflict (posting_id) do update set exam = excluded.exam,
                            domain = excluded.domain, question = excluded.question)
                        select id, group_id from claimed
                        """)
                    .bind("groups", Columns.of(claims, Claim::group))
                    .bind("days", Columns.of(claims, c -> c.posting().day()))
                    .bind("due", Columns.of(claims, c -> c.posting().dueAt()))
                    .bind("closes", Columns.of(claims, c -> c.posting().closes()))
                    .bind("exams", Columns.of(claims, c -> c.posting().asked().exam()))
                    .bind("domains", Columns.of(claims, c -> c.posting().asked().domain()))
                    .bind("questions", Columns.of(claims, c -> c.posting().asked().question()))
                    .map((row, context) -> Map.entry(row.getLong("group_id"), row.getLong("id")))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return claims.stream()
        .filter(claim -> ids.containsKey(claim.group()))
        .map(claim -> claim.numbered(ids.getOrDefault(claim.group(), 0L)))
        .toList();
  }

  /** Writes down that postings went out. */
  void sent(List<Posting> sent, Instant at) {
    if (sent.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update posting p set state = 'SENT', channel = s.channel, message = s.message,
                      sent_at = :at, closes_at = s.closes_at
                    from unnest(:ids::bigint[], :channels::text[], :messages::text[],
                      :closes::timestamptz[]) as s(id, channel, message, closes_at)
                    where p.id = s.id and p.state = 'CLAIMED'
                    """)
                .bind("ids", Columns.of(sent, Posting::id))
                .bind("channels", Columns.of(sent, posting -> posting.message().channel()))
                .bind("messages", Columns.of(sent, posting -> posting.message().message()))
                .bind("closes", Columns.of(sent, Posting::closes))
                .bind("at", at)
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
