package dev.studycoach.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The PostgreSQL inside, so that nobody has to install one. It listens on the loopback address only
 * and stops in {@link #close}; one that stays is not tied to the end of the JVM, so that its owner
 * can finish work first, and if its coach is killed the next start puts things in order.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;
  private final Runnable afterwards;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(EmbeddedPostgres postgres, Runnable afterwards) {
    this.postgres = postgres;
    this.afterwards = afterwards;
  }

  /**
   * Starts a server whose data stays in the folder, which is made where needed.
   *
   * @throws DataInUseException if a coach is already running on this folder
   * @throws DatabaseException if the folder or this machine cannot carry the server
   */
  public static EmbeddedServer start(Path dataDir) {
    DataFolder folder = DataFolder.hold(dataDir);
    try {
      return started(folder);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedServer started(DataFolder folder) {
    DatabaseFiles files = new DatabaseFiles(folder.path());
    LeftoverServer server = new LeftoverServer(files);
    server.stop();
    files.makeReady();
    try {
      EmbeddedPostgres postgres = launch(staying(files), files.database());
      requireOwnData(postgres, files.database());
      return new EmbeddedServer(postgres, () -> end(server, folder));
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  // The library waits five seconds for the server's end; a last checkpoint may take longer.
  private static void end(LeftoverServer server, DataFolder folder) {
    try (folder) {
      server.stop();
    }
  }

  /** Starts a throw-away server, fast and not durable; it vanishes on close and at JVM exit. */
  public static EmbeddedServer temporary() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    try {
      // The library's own place: what a killed JVM leaves here, a later one clears away.
      return temporary(Files.createTempDirectory(Files.createDirectories(parent), "data"));
    } catch (IOException e) {
      throw new DatabaseException("The coach cannot write to " + parent + ".", e);
    }
  }

  /** Starts such a server in a new folder. */
  static EmbeddedServer temporary(Path folder) {
    EmbeddedPostgres.Builder builder = common().setDataDirectory(folder);
    return new EmbeddedServer(
        launch(builder.setServerConfig("full_page_writes", "off"), folder), () -> {});
  }

  private static EmbeddedPostgres.Builder staying(DatabaseFiles files) {
    ServerBuild build = new ServerBuild(files.server());
    return common()
        .setOverrideWorkingDirectory(files.server().toFile())
        .setPgBinaryResolver(build)
        .setDataDirectory(files.database())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setDataDirectoryCustomizer(
            database -> {
              files.finished();
              build.check(database.toPath());
            })
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  private static EmbeddedPostgres.Builder common() {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(START_LIMIT)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100");
  }

  private static EmbeddedPostgres launch(EmbeddedPostgres.Builder builder, Path data) {
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new DatabaseException(
          "The built-in database does not run as root on this machine; start the coach as another"
              + " user, or set STUDY_COACH_DATABASE_URL to a PostgreSQL of your own.");
    }
    try {
      return builder.start();
    } catch (DatabaseException e) {
      throw e;
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw ServerTrouble.explain(e, data);
    }
  }

  // Somebody else may have taken the port first; then the library is content with that server.
  private static void requireOwnData(EmbeddedPostgres postgres, Path database) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW data_directory")) {
      if (!row.next() || !Files.isSameFile(Path.of(row.getString(1)), database)) {
        throw new DatabaseException("Another program took the database's port; start again.");
      }
    } catch (SQLException | IOException e) {
      throw ServerTrouble.explain(e, database);
    }
  }

  /** The JDBC address of the coach's database; it holds the user, and no password is needed. */
  public String jdbcUrl() {
    return jdbcUrl("postgres");
  }

  String jdbcUrl(String database) {
    return postgres.getJdbcUrl("postgres", database);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      afterwards.run();
    }
  }
}
