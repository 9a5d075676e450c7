package dev.studycoach.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void eachTestHasAMigratedDatabaseOfItsOwn() {
    try (Database one = TestDatabase.fresh();
        Database two = TestDatabase.fresh()) {
      one.jdbi().useHandle(handle -> handle.execute("CREATE TABLE only_here ()"));
      assertThat(tables(one)).contains("only_here", "flyway_schema_history");
      assertThat(tables(two)).doesNotContain("only_here").contains("flyway_schema_history");
    }
  }

  @Test
  void closingItDropsIt() {
    Database gone = TestDatabase.fresh();
    String name = strings(gone, "SELECT current_database()").get(0);
    gone.close();
    try (Database other = TestDatabase.fresh()) {
      assertThat(strings(other, "SELECT datname FROM pg_database")).doesNotContain(name);
    }
  }

  private static List<String> tables(Database database) {
    return strings(database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  }

  private static List<String> strings(Database database, String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
