package dev.studycoach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** A thousand reminders due among few members and among many, by turns, beside the floor. */
final class ReminderBenchmark {
  static final int FEW = 1_000;
  static final int MANY = 100_000;
  static final int ROUNDS = 7;

  private static final int WARM_UPS = 3;

  private final EveningRounds few;
  private final EveningRounds many;

  ReminderBenchmark(Site few, Site many) {
    this.few = new EveningRounds(new ExamSeason(few, FEW));
    this.many = new EveningRounds(new ExamSeason(many, MANY));
  }

  /** What is measured. */
  enum Act {
    /** Finds, sends, records and sets the next time. */
    REMIND,
    REMIND_FLOOR,
    SET_FLOOR,
    /** A member says when they take an exam. */
    SET,
    /** The coach finds the dates that were just set, and sets their first times. */
    PLAN
  }

  /**
   * @param millis for each reminder or date, in the rounds that count
   * @param statements for each reminder
   */
  record Measured(Map<Act, Samples> millis, double statements) {
    Samples of(Act act) {
      return Objects.requireNonNull(millis.get(act));
    }

    double ratio(Act act, Act floor) {
      return of(act).median() / of(floor).median();
    }
  }

  record Result(Measured few, Measured many) {
    double ratio(Act act) {
      return many.of(act).median() / few.of(act).median();
    }
  }

  Result run() throws SQLException, InterruptedException, ExecutionException {
    few.fill();
    many.fill();
    for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
      for (EveningRounds school : i % 2 == 0 ? List.of(few, many) : List.of(many, few)) {
        for (Act act : Act.values()) {
          school.round(act);
        }
      }
    }
    return new Result(few.measured(WARM_UPS), many.measured(WARM_UPS));
  }

  /** This part of the benchmark alone. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("reminders");
    Report report = new Report();
    try (Site few = new Site(folder.resolve("few"));
        Site many = new Site(folder.resolve("many"))) {
      report.reminders(new ReminderBenchmark(few, many).run());
    }
    System.out.println(report);
    Benchmark.delete(folder);
  }
}
