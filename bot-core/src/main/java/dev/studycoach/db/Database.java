package dev.studycoach.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The one place where the coach remembers: a pool on PostgreSQL, its migrations and its SQL. */
public final class Database implements AutoCloseable {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final long CONNECT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Runnable afterwards;

  private Database(HikariDataSource pool, Runnable afterwards) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresTypes());
    this.afterwards = afterwards;
  }

  /**
   * Opens a PostgreSQL of the operator's own.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/name}, user and password as its parameters
   * @param poolSize the most connections held at once, 1 or more
   * @throws DatabaseException if nobody answers there or the login is refused
   */
  public static Database external(String jdbcUrl, int poolSize) {
    return open(jdbcUrl, poolSize, () -> {});
  }

  /** Opens the coach's database on an embedded server, which the caller closes after this. */
  public static Database embedded(EmbeddedServer server, int poolSize) {
    return external(server.jdbcUrl(), poolSize);
  }

  static Database open(String jdbcUrl, int poolSize, Runnable afterwards) {
    if (!jdbcUrl.startsWith(PREFIX)) {
      throw new DatabaseException(
          "STUDY_COACH_DATABASE_URL has to begin with jdbc:postgresql://, for example"
              + " jdbc:postgresql://localhost:5432/coach?user=coach&password=...");
    }
    try {
      return new Database(new HikariDataSource(settings(jdbcUrl, poolSize)), afterwards);
    } catch (RuntimeException e) {
      throw unreachable(jdbcUrl, e);
    }
  }

  private static HikariConfig settings(String jdbcUrl, int poolSize) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("database");
    settings.setJdbcUrl(jdbcUrl);
    settings.setMaximumPoolSize(poolSize);
    settings.setConnectionTimeout(CONNECT_MILLIS);
    settings.setConnectionInitSql("SET TIME ZONE 'UTC'");
    settings.addDataSourceProperty("connectTimeout", "5");
    settings.addDataSourceProperty("loginTimeout", "5");
    settings.addDataSourceProperty("ApplicationName", "study-coach");
    return settings;
  }

  private static DatabaseException unreachable(String jdbcUrl, RuntimeException cause) {
    return new DatabaseException(
        "The coach cannot open its database at "
            + withoutSecrets(jdbcUrl)
            + " ("
            + reason(cause)
            + "); check that it runs and that STUDY_COACH_DATABASE_URL is right.",
        cause);
  }

  // Anything but the driver's own words may quote the address with its password.
  private static String reason(RuntimeException failure) {
    return failure.getCause() instanceof SQLException sql
        ? String.valueOf(sql.getMessage()).strip().replaceAll("\\s+", " ")
        : "the address is not understood";
  }

  private static String withoutSecrets(String jdbcUrl) {
    return jdbcUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  /** The pool itself, for libraries that bring their own SQL. */
  public DataSource dataSource() {
    return pool;
  }

  /** Its transactions, in which a library with its own SQL can join. */
  public JoinedTransaction transactions() {
    return new JoinedTransaction(pool, jdbi);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Brings the tables to the shape this program needs; several processes may call it at once.
   *
   * @throws DatabaseException if the database is newer than the program, or a step fails
   */
  public void migrate() {
    migrate("classpath:db/migration");
  }

  void migrate(String location) {
    new Migrations(pool.getJdbcUrl(), location).run();
  }

  @Override
  public void close() {
    if (!pool.isClosed()) {
      pool.close();
      afterwards.run();
    }
  }
}
