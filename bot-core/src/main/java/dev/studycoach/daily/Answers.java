package dev.studycoach.daily;

import dev.studycoach.chat.Origin;
import dev.studycoach.daily.Posting.Item;
import dev.studycoach.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who answered what. The schema lets only the first answer in. */
final class Answers {
  private static final String SEAT =
      """
      select p.id, p.group_id, g.zone, p.closes_at, p.closed_at, d.exam, d.domain, d.question,
             l.id as learner, m.learner_id as member, a.choice, a.correct, a.confidence
      from posting p
      join daily_question d on d.posting_id = p.id
      join study_group g on g.id = p.group_id
      join workspace w on w.id = g.workspace_id
        and w.platform = :platform and w.external_id = :workspace
      left join learner l on l.platform = :platform and l.external_id = :user
      left join membership m on m.learner_id = l.id and m.group_id = p.group_id
      left join answer a on a.posting_id = p.id and a.learner_id = l.id
      """;

  private final Jdbi jdbi;

  Answers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The place of a person before a question of their own workspace; also before one that is just
   * being posted, whose buttons may be seen a moment before its row says so.
   */
  Optional<Seat> seat(long posting, Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SEAT + "where p.id = :posting and p.state <> 'SKIPPED'")
                .bindMethods(origin)
                .bind("posting", posting)
                .map((row, context) -> seat(row))
                .findOne());
  }

  /** The place of a person before the newest question of a group. */
  Optional<Seat> newest(long group, Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SEAT
                        + "where p.group_id = :group and p.state = 'SENT'"
                        + " order by p.day desc limit 1")
                .bindMethods(origin)
                .bind("group", group)
                .map((row, context) -> seat(row))
                .findOne());
  }

  /** Locks an answer; false if this learner had answered before. */
  boolean lock(Seat seat, long learner, Answer answer, LocalDate studyDay, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into answer (posting_id, learner_id, question, choice, correct,
                          confidence, answered_at, study_day)
                        values (:posting, :learner, :question, :choice, :correct,
                          :confidence, :now, :day)
                        on conflict (posting_id, learner_id) do nothing
                        """)
                    .bind("posting", seat.posting())
                    .bind("question", seat.item().question())
                    .bind("choice", answer.choice())
                    .bind("correct", answer.correct())
                    .bind("confidence", answer.confidence().name())
                    .bind("learner", learner)
                    .bind("now", now)
                    .bind("day", studyDay)
                    .execute())
        == 1;
  }

  /** How often each choice was made. */
  Map<String, Integer> distribution(long posting) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select choice, count(*) as n from answer where posting_id = :posting group by choice")
                .bind("posting", posting)
                .map((row, context) -> Map.entry(row.getString("choice"), row.getInt("n")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getLong("id"),
        row.getLong("group_id"),
        ZoneId.of(row.getString("zone")),
        new Item(row.getString("exam"), row.getString("domain"), row.getString("question")),
        Columns.instant(row, "closes_at"),
        row.getObject("closed_at") != null,
        row.getObject("learner", Long.class),
        row.getObject("member") != null,
        answer(row));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    String choice = row.getString("choice");
    return choice == null
        ? null
        : new Answer(
            choice, row.getBoolean("correct"), Confidence.valueOf(row.getString("confidence")));
  }
}
