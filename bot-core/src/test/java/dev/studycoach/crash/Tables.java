package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What stands in the database. */
record Tables(Jdbi jdbi) {
  /**
   * @param query that looks for what is wrong
   */
  void assertNone(String what, String query) {
    assertThat(texts(query)).as(what).isEmpty();
  }

  String first(String query) {
    return texts(query).get(0);
  }

  /**
   * @param table with a condition, if any
   */
  long count(String table) {
    return Long.parseLong(first("select count(*)::text from " + table));
  }

  List<String> texts(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
