package dev.studycoach.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.studycoach.db.JoinedTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Schedules by a clock that moves only by hand: moving it runs, one after the other and each at its
 * own time, everything that falls due on the way. For one process and one thread.
 */
public final class SimulatedSchedules implements Schedules {
  /** More steps than this without an end mean that something wakes itself for ever. */
  private static final int MOST_RUNS = 1_000_000;

  private final SimulatedClock clock;
  private final ManualScheduler scheduler;
  private final DueWork due;

  public SimulatedSchedules(JoinedTransaction database, List<Task<?>> tasks, SimulatedClock clock) {
    this.clock = clock;
    this.due = new DueWork(database.jdbi(), tasks);
    this.scheduler =
        TestHelper.createManualScheduler(database, tasks).clock(clock.settable()).build();
  }

  @Override
  public void start() {
    due.release();
    scheduler.start();
  }

  @Override
  public void settle() {
    advanceTo(clock.instant());
  }

  /** Moves the clock, also backwards, and runs what becomes due. */
  public void advanceTo(Instant target) {
    if (target.isBefore(clock.instant())) {
      clock.set(target);
    }
    for (int i = 0; i < MOST_RUNS; i++) {
      Optional<Instant> next = due.next().filter(at -> !at.isAfter(target));
      if (next.isEmpty()) {
        clock.set(target);
        return;
      }
      if (next.get().isAfter(clock.instant())) {
        clock.set(next.get());
      }
      scheduler.runAnyDueExecutions();
    }
    throw new IllegalStateException("something is due again and again at " + clock.instant());
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
