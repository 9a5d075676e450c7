package dev.studycoach.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.db.JoinedTransaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Schedules by the real clock; many processes may share them. */
public final class LiveSchedules implements Schedules {
  /** Work of a killed process is taken over after six missed heartbeats, about a minute. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration LAST_WORK = Duration.ofSeconds(20);
  private static final int SETTLE_TRIES = 50;

  /** Work whose feature is not in this process waits; it is never thrown away. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final Scheduler scheduler;
  private final DueWork due;
  private final InstantSource clock;
  private final boolean alone;
  private final Semaphore finished = new Semaphore(0);

  /**
   * @param alone whether no other process can use the database, so that what a killed one had
   *     picked can be taken over at once
   */
  public LiveSchedules(
      JoinedTransaction database,
      List<Task<?>> tasks,
      InstantSource clock,
      int threads,
      boolean alone) {
    this.clock = clock;
    this.alone = alone;
    this.due = new DueWork(database.jdbi(), tasks);
    this.scheduler =
        Scheduler.create(database, tasks)
            .threads(threads)
            .pollUsingLockAndFetch(0.5, 4.0)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .deleteUnresolvedAfter(FOREVER)
            .shutdownMaxWait(LAST_WORK)
            .failureLogging(LogLevel.WARN, true)
            .schedulerName(name())
            .clock(clock::instant)
            .addSchedulerListener(
                new AbstractSchedulerListener() {
                  @Override
                  public void onExecutionComplete(ExecutionComplete complete) {
                    finished.release();
                  }
                })
            .build();
  }

  /** The machine and the process; in containers every process may have the same number. */
  private static SchedulerName name() {
    String host = new SchedulerName.Hostname().getName();
    return new SchedulerName.Fixed(host + "-" + ProcessHandle.current().pid());
  }

  @Override
  public void start() {
    if (alone) {
      due.release();
    }
    scheduler.start();
  }

  @Override
  public void settle() {
    for (int i = 0; i < SETTLE_TRIES && due.any(clock.instant()); i++) {
      scheduler.triggerCheckForDueExecutions();
      awaitOne();
    }
  }

  private void awaitOne() {
    try {
      finished.tryAcquire(100, TimeUnit.MILLISECONDS);
      finished.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
