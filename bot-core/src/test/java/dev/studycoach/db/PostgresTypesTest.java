package dev.studycoach.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.result.UnableToProduceResultException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTypesTest {
  enum Mood {
    KEEN,
    TIRED
  }

  record Everything(
      long id,
      @Nullable Instant happenedAt,
      @Nullable LocalDate day,
      @Nullable LocalTime postTime,
      @Nullable Mood mood,
      @Nullable List<String> topics) {}

  private static final GenericType<List<String>> TEXTS = new GenericType<>() {};

  private final TimeZone zone = TimeZone.getDefault();
  private Database database;

  @BeforeEach
  void aTableWithEveryType() {
    database = TestDatabase.fresh();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    CREATE TABLE everything (
                      id bigint, happened_at timestamptz, day date, post_time time, mood text,
                      topics text[])
                    """));
  }

  @AfterEach
  void dropIt() {
    TimeZone.setDefault(zone);
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/St_Johns", "Pacific/Kiritimati"})
  void everyTypeComesBackAsItWentInWhateverTheZoneOfTheMachine(String machineZone) {
    TimeZone.setDefault(TimeZone.getTimeZone(machineZone));
    assertComesBack("2026-03-29T01:30:00.123456Z", "2026-03-29", "02:30:00.654321");
    assertComesBack("1969-12-31T23:59:59.999999Z", "1582-10-10", "23:59:59.999999");
    assertComesBack("2026-10-25T00:59:59.000001Z", "9999-12-31", "00:00");
  }

  private void assertComesBack(String instant, String day, String time) {
    Everything row =
        new Everything(
            1,
            Instant.parse(instant),
            LocalDate.parse(day),
            LocalTime.parse(time),
            Mood.TIRED,
            List.of("a", "{b,\"c\"}", "ü"));
    assertThat(throughTheDatabase(row)).isEqualTo(row);
  }

  @Test
  void nothingComesBackAsNothing() {
    Everything row = new Everything(1, null, null, null, null, null);
    assertThat(throughTheDatabase(row)).isEqualTo(row);
  }

  @Test
  void nanosecondsAreCutOffAndNeverRoundedIntoTheFuture() {
    Instant fine = Instant.parse("2026-01-01T00:00:00.123456999Z");
    Everything row = throughTheDatabase(new Everything(1, fine, null, null, null, null));
    assertThat(row.happenedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
  }

  @Test
  void aMissingNumberIsAnErrorAndNotZero() {
    assertThatThrownBy(() -> one("SELECT NULL::bigint", long.class))
        .isInstanceOf(UnableToProduceResultException.class);
  }

  private <T> T one(String sql, Class<T> type) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(type).one());
  }

  private Everything throughTheDatabase(Everything row) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute("TRUNCATE everything");
              handle
                  .createUpdate(
                      """
                      INSERT INTO everything
                      VALUES (:id, :happenedAt, :day, :postTime, :mood, :topics)
                      """)
                  .bind("id", row.id())
                  .bind("happenedAt", row.happenedAt())
                  .bind("day", row.day())
                  .bind("postTime", row.postTime())
                  .bind("mood", row.mood())
                  .bindByType("topics", row.topics(), TEXTS)
                  .execute();
              return handle.createQuery("SELECT * FROM everything").mapTo(Everything.class).one();
            });
  }
}
