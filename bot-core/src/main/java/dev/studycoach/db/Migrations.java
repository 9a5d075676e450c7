package dev.studycoach.db;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the shape this program knows, and never touches one that is ahead of it. */
record Migrations(String jdbcUrl, String location) {
  private static final List<MigrationState> AHEAD =
      List.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  void run() {
    try {
      // Own connections: Flyway holds several at once and would wait for ever on a small pool.
      Flyway flyway = Flyway.configure().dataSource(jdbcUrl, null, null).locations(location).load();
      newest(flyway).ifPresent(Migrations::refuse);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The database could not be brought up to date ("
              + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")
              + "); it stays as it was, so look at the log or go back to the version before.",
          e);
    }
  }

  private static Optional<MigrationInfo> newest(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .filter(migration -> AHEAD.contains(migration.getState()))
        .reduce((first, last) -> last);
  }

  private static void refuse(MigrationInfo migration) {
    throw new DatabaseException(
        "The database is newer than this program (it knows step "
            + migration.getVersion()
            + " already); install the newer version of the coach.");
  }
}
