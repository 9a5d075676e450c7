package dev.studycoach.bench;

import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.EmbeddedServer;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A durable PostgreSQL of its own in a throw-away folder, and coaches on it. */
final class Site implements AutoCloseable {
  /** As {@code serve} has it. */
  static final int POOL = 24;

  static final String EXAM = "MLS-C01";

  private final EmbeddedServer server;
  private final Database database;
  private final ExamCatalog exams = ExamCatalog.load();
  private final QuestionBank bank = QuestionBank.load(exams, List.of());

  Site(Path folder) {
    server = EmbeddedServer.start(folder);
    database = Database.embedded(server, POOL);
    database.migrate();
    requireOn("fsync");
    requireOn("synchronous_commit");
  }

  private void requireOn(String name) {
    if (!setting(name).equals("on")) {
      throw new IllegalStateException(name + " is " + setting(name));
    }
  }

  Database database() {
    return database;
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  /** A second pool on the same server, which the caller closes. */
  Database another(int connections) {
    return Database.embedded(server, connections);
  }

  JoinedTransaction transactions() {
    return database.transactions();
  }

  Bot bot(JoinedTransaction transactions, InstantSource clock) {
    return new Bot(transactions, exams, bank, clock);
  }

  /** The ids of questions with one right option, for which any letter is a choice. */
  List<String> questions() {
    return bank.of(EXAM).stream().filter(q -> !q.multiple()).map(Question::id).toList();
  }

  /** Clears away what deleted rows leave, so that every round starts alike. */
  void tidy() throws SQLException {
    execute("vacuum analyze");
  }

  /** The same in some tables, which have changed too little to be looked at anew. */
  void tidy(String... tables) throws SQLException {
    execute("vacuum " + String.join(", ", tables));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String setting(String name) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select current_setting(:name)")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one());
  }

  String url() {
    return server.jdbcUrl();
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
