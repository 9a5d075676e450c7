package dev.studycoach.bench;

import dev.studycoach.Bot;
import dev.studycoach.bench.ReminderBenchmark.Act;
import dev.studycoach.bench.ReminderBenchmark.Measured;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** The same evening again and again, among the members of one {@link ExamSeason}. */
final class EveningRounds {
  /** As {@code serve} has it. */
  private static final int THREADS = PostBenchmark.THREADS;

  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final ExamSeason season;
  private final Site site;
  private final AtomicInteger sent = new AtomicInteger();
  private final QuietPlatform platform = new QuietPlatform(sent::incrementAndGet);
  private final ReminderFloor floor;
  private final JoinedTransaction database;
  private final Bot bot;
  private final Map<Act, List<Double>> millis = new EnumMap<>(Act.class);

  EveningRounds(ExamSeason season) {
    this.season = season;
    this.site = season.site();
    this.floor =
        new ReminderFloor(site.database().dataSource(), ExamSeason.NOW, sent::incrementAndGet);
    this.database = site.transactions();
    this.bot = site.bot(database, () -> ExamSeason.NOW);
    bot.connect(platform, Settings.NONE);
  }

  void fill() throws SQLException {
    season.fill();
  }

  void round(Act act) throws SQLException, InterruptedException, ExecutionException {
    millis.computeIfAbsent(act, first -> new ArrayList<>()).add(millis(act));
  }

  private double millis(Act act) throws SQLException, InterruptedException, ExecutionException {
    return switch (act) {
      case REMIND -> remind(this::runSchedules);
      case REMIND_FLOOR -> remind(() -> crowd(ExamSeason.LANES, floor::run));
      case SET -> set(this::command);
      case SET_FLOOR -> set(number -> floor.set(season.member(number)));
      case PLAN -> runSchedules() / ExamSeason.SET;
    };
  }

  /** Work, and the milliseconds that it took. */
  private interface Work {
    double run() throws SQLException, InterruptedException, ExecutionException;
  }

  private double remind(Work work) throws SQLException, InterruptedException, ExecutionException {
    season.reset(true);
    sent.set(0);
    double millis = work.run();
    require("reminders sent", sent.get(), ExamSeason.DUE);
    require("reminders recorded", season.recorded(), ExamSeason.DUE);
    return millis / ExamSeason.DUE;
  }

  private double set(IntConsumer work)
      throws SQLException, InterruptedException, ExecutionException {
    season.reset(false);
    double millis = crowd(ExamSeason.SET, work);
    require("dates set", season.fresh(), ExamSeason.SET);
    return millis / ExamSeason.SET;
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalStateException(found + " " + what);
    }
  }

  private static double crowd(int count, IntConsumer work)
      throws InterruptedException, ExecutionException {
    try (Crowd crowd = new Crowd(THREADS)) {
      return count * 1e3 / crowd.each(count, work).perSecond();
    }
  }

  private void command(int number) {
    int member = season.member(number);
    Origin origin =
        new Origin(
            QuietPlatform.NAME,
            season.workspace(member),
            "channel",
            "user-" + member,
            "Member",
            false,
            Locale.ENGLISH);
    Map<String, String> options =
        Map.of("code", ExamSeason.ANOTHER_EXAM, "date", ExamSeason.ANOTHER_DAY.toString());
    if (!(bot.router().handle(new Command(origin, "exam set", options)) instanceof Reply.Post)) {
      throw new IllegalStateException("member " + member + " could not set a date");
    }
  }

  /** Until nothing is due any more. */
  private double runSchedules() {
    try (LiveSchedules schedules =
        new LiveSchedules(database, bot.tasks(platform), () -> ExamSeason.NOW, THREADS, true)) {
      long start = System.nanoTime();
      schedules.start();
      while (season.dueLanes() > 0) {
        if (System.nanoTime() - start > LIMIT_NANOS) {
          throw new IllegalStateException("some dates had no turn");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      }
      return (System.nanoTime() - start) / 1e6;
    }
  }

  /**
   * @param warmUps how many rounds do not count
   */
  Measured measured(int warmUps) throws SQLException {
    return new Measured(
        millis.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    all -> Samples.of(all.getValue().subList(warmUps, all.getValue().size())))),
        statements());
  }

  /** How many statements the coach sends for a reminder. */
  private double statements() throws SQLException {
    season.reset(true);
    Listener listener = new Listener();
    SimulatedClock clock = new SimulatedClock(ExamSeason.NOW.atZone(ZoneOffset.UTC));
    try (Database one = site.another(1)) {
      JoinedTransaction single = one.transactions();
      Bot alone = site.bot(single, clock);
      alone.connect(platform, Settings.NONE);
      try (SimulatedSchedules schedules =
          new SimulatedSchedules(single, alone.tasks(platform), clock)) {
        schedules.start();
        one.jdbi().setSqlLogger(listener);
        schedules.settle();
      }
    }
    require("reminders recorded", season.recorded(), ExamSeason.DUE);
    return listener.said().size() / (double) ExamSeason.DUE;
  }
}
