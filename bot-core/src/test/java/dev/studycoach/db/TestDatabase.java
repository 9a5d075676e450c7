package dev.studycoach.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each test a migrated database of its own on one throw-away server per JVM. */
public final class TestDatabase {
  private static final String TEMPLATE = "template_coach";
  private static final int POOL_SIZE = 4;

  private final EmbeddedServer server;
  private final AtomicInteger count = new AtomicInteger();
  private final Connection admin;

  private TestDatabase() throws SQLException, IOException {
    server = TestServer.start();
    admin = DriverManager.getConnection(server.jdbcUrl());
    execute("CREATE DATABASE " + TEMPLATE);
    try (Database template = Database.external(server.jdbcUrl(TEMPLATE), 1)) {
      template.migrate();
    }
  }

  /** An empty, migrated database; closing it drops it. */
  public static Database fresh() {
    return Holder.ONE.copy();
  }

  private Database copy() {
    String name = "test_" + count.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
    return Database.open(
        server.jdbcUrl(name), POOL_SIZE, () -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
  }

  private synchronized void execute(String sql) {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Holder {
    static final TestDatabase ONE = create();

    private static TestDatabase create() {
      try {
        return new TestDatabase();
      } catch (SQLException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
