package dev.studycoach.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets a library with its own SQL write in the same transaction as the coach: while {@link #run}
 * works, the data source gives the calling thread that transaction's connection, and commits and
 * closes by the library wait for the end of the work.
 */
public final class JoinedTransaction implements DataSource {
  private static final Set<String> LEFT_TO_THE_OWNER =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private final DataSource pool;
  private final Jdbi jdbi;

  @SuppressWarnings("ThreadLocalUsage") // one for each database, and there is one
  private final ThreadLocal<@Nullable Connection> joined = new ThreadLocal<>();

  public JoinedTransaction(DataSource pool, Jdbi jdbi) {
    this.pool = pool;
    this.jdbi = jdbi;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** Does the work in one transaction. */
  public void run(Runnable work) {
    jdbi.useTransaction(
        handle -> {
          joined.set(guarded(handle.getConnection()));
          try {
            work.run();
          } finally {
            joined.remove();
          }
        });
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection open = joined.get();
    return open == null ? pool.getConnection() : open;
  }

  private static Connection guarded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JoinedTransaction.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (LEFT_TO_THE_OWNER.contains(method.getName())) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
