package dev.studycoach.slack;

import com.zaxxer.hikari.HikariDataSource;
import dev.studycoach.db.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Nobody gets into a test's database until this is closed, and who was in it is thrown out. */
final class Outage implements AutoCloseable {
  private final Database database;
  private final String name;
  private final Connection admin;

  Outage(Database database) throws SQLException {
    this.database = database;
    String url = database.jdbi().withHandle(h -> h.getConnection().getMetaData().getURL());
    name = url.replaceFirst(".*/(\\w+).*", "$1");
    admin = DriverManager.getConnection(url.replace("/" + name, "/postgres"));
    execute("alter database " + name + " allow_connections false");
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("alter database " + name + " allow_connections true");
    admin.close();
    evict();
  }

  /** A pool may take for sound what served half a second ago. */
  private void evict() throws SQLException {
    database
        .dataSource()
        .unwrap(HikariDataSource.class)
        .getHikariPoolMXBean()
        .softEvictConnections();
  }
}
