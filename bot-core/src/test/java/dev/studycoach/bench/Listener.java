package dev.studycoach.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Writes down the statements that the coach sends, and in how many transactions. */
final class Listener implements SqlLogger {
  private final List<Said> said = new ArrayList<>();
  private final Set<OffsetDateTime> transactions = new HashSet<>();

  /** A statement with question marks, and the name of each. */
  record Said(String sql, List<String> names) {}

  @Override
  public void logBeforeExecution(StatementContext context) {
    ParsedSql parsed = context.getParsedSql();
    said.add(new Said(parsed.getSql(), parsed.getParameters().getParameterNames()));
    transactions.add(began(context.getConnection()));
  }

  /** The server's start of the transaction, a new one each time outside of any. */
  private static OffsetDateTime began(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select transaction_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  int transactions() {
    return transactions.size();
  }
}
