package dev.studycoach.bench;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.db.JoinedTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * db-scheduler with nothing but the two writes that a safe post asks for, by plain JDBC: a claim
 * committed before the sending, and a record together with the next time. Nothing is read, chosen
 * or rendered.
 */
record TwoWrites(JoinedTransaction database, Instant due, Runnable sent) {
  private static final String CLAIM =
      """
      with claimed as (
        insert into posting (group_id, what, day, due_at, state)
        values (?, 'daily', ?, ?, 'CLAIMED') returning id)
      insert into daily_question (posting_id, exam, domain, question)
      select id, 'exam', 'domain', 'question' from claimed returning posting_id
      """;

  private static final String RECORD =
      """
      update posting set state = 'SENT', channel = 'channel', message = 'message',
        sent_at = ?, closes_at = ?
      where id = ? and state = 'CLAIMED'
      """;

  Task<Void> task(String name) {
    return Tasks.custom(name, Void.class)
        .execute((instance, context) -> post(Long.parseLong(instance.getId())));
  }

  private CompletionHandler<Void> post(long group) {
    long posting = claim(group);
    sent.run();
    return (complete, operations) ->
        database.run(
            () -> {
              record(posting);
              operations.reschedule(complete, due.plus(Duration.ofDays(1)));
            });
  }

  private long claim(long group) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setLong(1, group);
      statement.setObject(2, at().toLocalDate());
      statement.setObject(3, at());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void record(long posting) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setObject(1, at());
      statement.setObject(2, at().plusDays(1));
      statement.setLong(3, posting);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private OffsetDateTime at() {
    return due.atOffset(ZoneOffset.UTC);
  }
}
