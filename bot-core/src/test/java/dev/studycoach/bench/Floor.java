package dev.studycoach.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The least that an act of the coach can cost: the very statements it was heard to send, in one
 * transaction by plain JDBC, with every row read and nothing done about it.
 */
record Floor(DataSource pool, List<Listener.Said> statements) {

  void run(Map<String, Object> values) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (Listener.Said statement : statements) {
        execute(connection, statement, values);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, Listener.Said said, Map<String, Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(said.sql())) {
      for (int i = 0; i < said.names().size(); i++) {
        statement.setObject(i + 1, value(values, said.names().get(i)));
      }
      if (statement.execute()) {
        readAll(statement);
      }
    }
  }

  private static Object value(Map<String, Object> values, String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the coach now also binds " + name + "; tell the benchmark");
    }
    return value;
  }

  private static void readAll(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {}
    }
  }
}
