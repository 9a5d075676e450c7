package dev.studycoach.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://nobody.invalid/coach?user=zoe&password=secret",
        "jdbc:postgresql://localhost:1/coach?user=zoe&password=secret",
        "jdbc:postgresql://zoe:secret@localhost:1/coach",
        "jdbc:postgresql://localhost:port/coach?password=secret",
        "postgres://zoe:secret@localhost/coach"
      })
  void anAddressWhereNobodyAnswersIsToldSoonAndWithoutThePassword(String url) {
    Assertions.assertTimeout(
        Duration.ofSeconds(8),
        () ->
            assertThatThrownBy(() -> Database.external(url, 2))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("STUDY_COACH_DATABASE_URL")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("zoe"));
  }

  @Test
  void migratingTwiceChangesNothing() {
    try (Database database = TestDatabase.fresh()) {
      long before = steps(database);
      database.migrate();
      assertThat(steps(database)).isEqualTo(before);
    }
  }

  private static long steps(Database database) {
    String sql = "SELECT count(*) FROM flyway_schema_history";
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }

  @Test
  void aDatabaseThatIsAheadOfTheProgramIsLeftAlone(@TempDir Path newer) throws IOException {
    Files.writeString(newer.resolve("V9000__later.sql"), "CREATE TABLE later ();");
    try (Database database = TestDatabase.fresh()) {
      database.jdbi().useHandle(handle -> handle.execute("DROP TABLE flyway_schema_history"));
      database.jdbi().useHandle(handle -> handle.execute("DROP SCHEMA public CASCADE"));
      database.jdbi().useHandle(handle -> handle.execute("CREATE SCHEMA public"));
      database.migrate("filesystem:" + newer);
      assertThatThrownBy(database::migrate)
          .isInstanceOf(DatabaseException.class)
          .hasMessageContainingAll("newer than this program", "9000");
    }
  }

  @Test
  void aStepThatFailsLeavesTheDatabaseAsItWas(@TempDir Path broken) throws IOException {
    Files.writeString(broken.resolve("V1__half.sql"), "CREATE TABLE half (); SELECT 1 / 0;");
    try (Database database = TestDatabase.fresh()) {
      database.jdbi().useHandle(handle -> handle.execute("DROP SCHEMA public CASCADE"));
      database.jdbi().useHandle(handle -> handle.execute("CREATE SCHEMA public"));
      assertThatThrownBy(() -> database.migrate("filesystem:" + broken))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("division by zero");
      String half = "SELECT count(*) FROM pg_tables WHERE tablename = 'half'";
      long tables =
          database.jdbi().withHandle(handle -> handle.createQuery(half).mapTo(long.class).one());
      assertThat(tables).isZero();
    }
  }
}
