package dev.studycoach.streak;

import dev.studycoach.db.Columns;
import dev.studycoach.streak.Ledger.Pause;
import dev.studycoach.streak.StudyClock.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the mixed rows of a learner's record; clocks must be known before days can be told. */
final class StudyRows {
  private final List<Setting> clocks = new ArrayList<>();
  private final TreeMap<LocalDate, String> earned = new TreeMap<>();
  private final List<Pause> pauses = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();

  /** A question that closed without an answer. */
  private record Missed(Instant opened, Instant closed) {}

  static StudyRecord read(ResultSet rows) throws SQLException {
    try (rows) {
      StudyRows found = new StudyRows();
      while (rows.next()) {
        found.add(rows);
      }
      return found.record();
    }
  }

  /** By the learner whose rows they are. */
  static Map<Long, StudyRecord> readAll(ResultSet rows) throws SQLException {
    Map<Long, StudyRows> found = new HashMap<>();
    try (rows) {
      while (rows.next()) {
        found.computeIfAbsent(rows.getLong("owner"), owner -> new StudyRows()).add(rows);
      }
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, owned -> owned.getValue().record()));
  }

  private void add(ResultSet row) throws SQLException {
    switch (row.getString("kind")) {
      case "CLOCK" -> clocks.add(clock(row));
      case "EARNED" -> earned.put(first(row), row.getString("words"));
      case "PAUSED" -> pauses.add(new Pause(first(row), row.getObject("last", LocalDate.class)));
      case "MISSED" ->
          missed.add(new Missed(Columns.instant(row, "opens"), Columns.instant(row, "closes")));
      default -> throw new IllegalStateException("unknown kind " + row.getString("kind"));
    }
  }

  private static Setting clock(ResultSet row) throws SQLException {
    return new Setting(
        Columns.instant(row, "opens"),
        ZoneId.of(row.getString("words")),
        row.getObject("day_start", LocalTime.class));
  }

  private static LocalDate first(ResultSet row) throws SQLException {
    return row.getObject("first", LocalDate.class);
  }

  private StudyRecord record() {
    StudyClock clock = new StudyClock(clocks);
    Set<LocalDate> days =
        missed.stream()
            .map(question -> clock.mainDay(question.opened(), question.closed()))
            .collect(Collectors.toSet());
    return new StudyRecord(clock, new Ledger(earned, days, pauses));
  }
}
