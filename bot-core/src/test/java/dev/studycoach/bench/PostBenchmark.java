package dev.studycoach.bench;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.studycoach.Bot;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.community.GroupWakes;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.Wakes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ten thousand groups due in the same minute, beside db-scheduler that has nothing to do. */
final class PostBenchmark {
  static final int GROUPS = 10_000;
  static final int HISTORY_DAYS = 30;
  static final int ROUNDS = 5;

  /** As {@code serve} has it. */
  static final int THREADS = 12;

  private static final int WARM_UPS = 2;
  private static final long LIMIT_MINUTES = 5;
  private static final String BARE = "bare";
  private static final Instant DUE = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant NOW = DUE.plusSeconds(20);

  private static final String GROUPS_WITH_HISTORY =
      """
      with places as (
        insert into workspace (platform, external_id)
        select :platform, 'workspace-' || n from generate_series(1, :groups) n returning id),
      groups as (
        insert into study_group (workspace_id, channel, exam, zone, post_time, state,
          started_at, since, admin)
        select id, 'channel', :exam, 'Europe/Berlin', '09:00', 'ACTIVE',
          :due - interval '1 year', :due - interval '1 year', 'admin'
        from places returning id),
      postings as (
        insert into posting (group_id, what, day, due_at, state, channel, message,
          sent_at, closes_at, closed_at)
        select id, 'daily', (due at time zone 'Europe/Berlin')::date, due, 'SENT', 'channel',
          'message', due, due + interval '23:55', due + interval '23:55'
        from groups, generate_series(:due - :days * interval '1 day',
          :due - interval '1 day', interval '1 day') due
        returning id, day)
      insert into daily_question (posting_id, exam, domain, question)
      select id, :exam, 'Modeling', (:questions)[1 + (day - date '2026-01-01') % :stock]
      from postings
      """;

  private static final String EXECUTION_OF_EACH_GROUP =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select :task, id::text, :due, false, 1 from study_group
      """;

  private static final String EXECUTION_OF_EACH_LANE =
      """
      with woken as (
        update round set wake_at = :due, failures = 0 returning lane)
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select distinct :task, lane::text, :due, false, 1 from woken
      """;

  private final Site site;
  private volatile CountDownLatch sent = new CountDownLatch(GROUPS);

  PostBenchmark(Site site) {
    this.site = site;
  }

  /** How many a second, in the rounds that count. */
  record Result(Samples coach, Samples writes, Samples bare) {}

  /** What is measured, and what was: the tasks' name, the tasks, the rates. */
  private record Kind(String name, String executions, List<Task<?>> tasks, List<Double> rates) {
    static Kind ofGroups(String name, Task<?> task) {
      return new Kind(name, EXECUTION_OF_EACH_GROUP, List.of(task), new ArrayList<>());
    }

    static Kind ofLanes(String name, List<Task<?>> tasks) {
      return new Kind(name, EXECUTION_OF_EACH_LANE, tasks, new ArrayList<>());
    }

    Samples counted() {
      return Samples.of(rates.subList(WARM_UPS, rates.size()));
    }
  }

  Result run() throws InterruptedException, SQLException {
    QuietPlatform platform = new QuietPlatform(this::one);
    JoinedTransaction database = site.transactions();
    Bot bot = site.bot(database, () -> NOW);
    bot.connect(platform, Settings.NONE);
    fill();
    wakeAll();
    Kind coach = Kind.ofLanes("daily." + QuietPlatform.NAME, bot.tasks(platform));
    Kind writes = Kind.ofGroups("writes", new TwoWrites(database, DUE, this::one).task("writes"));
    Kind bare = Kind.ofGroups(BARE, bareTask());
    for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
      for (Kind kind : List.of(bare, writes, coach)) {
        kind.rates().add(round(database, kind));
      }
    }
    return new Result(coach.counted(), writes.counted(), bare.counted());
  }

  private void one() {
    sent.countDown();
  }

  private Task<Void> bareTask() {
    return Tasks.custom(BARE, Void.class).execute((instance, context) -> again());
  }

  private CompletionHandler<Void> again() {
    one();
    return (complete, operations) -> operations.reschedule(complete, DUE.plus(Duration.ofDays(1)));
  }

  private double round(JoinedTransaction database, Kind kind)
      throws InterruptedException, SQLException {
    reset(kind);
    sent = new CountDownLatch(GROUPS);
    try (LiveSchedules schedules = schedules(database, kind)) {
      long start = System.nanoTime();
      schedules.start();
      if (!sent.await(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException(sent.getCount() + " groups got nothing");
      }
      while (due() > 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      }
      double rate = GROUPS * 1e9 / (System.nanoTime() - start);
      requirePosted(kind.name().equals(BARE) ? 0 : GROUPS);
      return rate;
    }
  }

  private static LiveSchedules schedules(JoinedTransaction database, Kind kind) {
    return new LiveSchedules(database, kind.tasks(), () -> NOW, THREADS, true);
  }

  private void fill() {
    List<String> questions = site.questions();
    site.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(GROUPS_WITH_HISTORY)
                    .bind("platform", QuietPlatform.NAME)
                    .bind("groups", GROUPS)
                    .bind("exam", Site.EXAM)
                    .bind("due", DUE)
                    .bind("days", HISTORY_DAYS)
                    .bindArray("questions", String.class, questions)
                    .bind("stock", questions.size())
                    .execute());
  }

  /** As Start in the setup does it, so that the groups lie in the coach's own lanes. */
  private void wakeAll() {
    Wakes<GroupTurn> rounds = GroupWakes.daily(site.jdbi());
    site.jdbi()
        .useTransaction(
            handle ->
                handle
                    .createQuery("select id from study_group")
                    .mapTo(Long.class)
                    .list()
                    .forEach(id -> rounds.wake(QuietPlatform.NAME, id, DUE)));
  }

  /** The same morning again, for one kind of task. */
  private void reset(Kind kind) throws SQLException {
    site.jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "delete from daily_question where posting_id in"
                      + " (select id from posting where due_at = ?)",
                  DUE);
              handle.execute("delete from posting where due_at = ?", DUE);
              handle.execute("delete from scheduled_tasks");
              handle
                  .createUpdate(kind.executions())
                  .bind("task", kind.name())
                  .bind("due", DUE)
                  .execute();
            });
    site.tidy();
  }

  private int due() {
    return count("select count(*) from scheduled_tasks where execution_time = :due");
  }

  private void requirePosted(int expected) {
    int posted =
        count(
            """
            select count(*) from posting join daily_question on posting_id = id
            where due_at = :due and state = 'SENT'
            """);
    if (posted != expected) {
      throw new IllegalStateException(posted + " questions are recorded as sent");
    }
  }

  private int count(String sql) {
    return site.jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind("due", DUE).mapTo(Integer.class).one());
  }
}
