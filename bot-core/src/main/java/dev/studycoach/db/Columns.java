package dev.studycoach.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the column types that JDBC has no plain getter for, and writes many rows at once. */
public final class Columns {
  private Columns() {}

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** One column of many rows, as PostgreSQL reads it from text. */
  public static <T> String[] of(List<T> rows, Function<T, Object> column) {
    return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
  }
}
