package dev.studycoach.db;

import java.util.List;

/** One table, to see that what was written is still there. */
final class Notes {
  private Notes() {}

  static void write(EmbeddedServer server, String note) {
    try (Database database = Database.embedded(server, 1)) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                handle.execute("CREATE TABLE IF NOT EXISTS note (note text)");
                handle.execute("INSERT INTO note VALUES (?)", note);
              });
    }
  }

  static List<String> read(EmbeddedServer server) {
    return query(server, "SELECT note FROM note");
  }

  static List<String> query(EmbeddedServer server, String sql) {
    try (Database database = Database.embedded(server, 1)) {
      return database
          .jdbi()
          .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
  }
}
