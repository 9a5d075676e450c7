package dev.studycoach.bench.platform;

import dev.studycoach.bench.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * People who do not wait for one another: interactions by a fixed schedule, however long the
 * answers take. By turns one asks, one picks, and one locks what was picked a while ago.
 */
final class Load<A extends Act> {
  static final int PER_SECOND = 200;
  static final Duration WARM_UP = Duration.ofSeconds(30);
  static final Duration COUNTED = Duration.ofSeconds(30);

  private static final int KINDS = 3;
  private static final int THREADS = 4;
  private static final int HESITATION = PER_SECOND;
  private static final int RAMP = (int) WARM_UP.toSeconds() * PER_SECOND / 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Members<A> members;
  private final Subject subject;
  private final List<Future<Done<A>>> acts = new ArrayList<>();

  Load(Members<A> members, Subject subject) {
    this.members = members;
    this.subject = subject;
  }

  private record Done<A extends Act>(A act, double lateMillis) {}

  /** What counts of a load, in milliseconds: to the acknowledgement; behind the schedule. */
  record Result(Samples acknowledged, Samples late) {}

  Result run() throws InterruptedException, ExecutionException {
    int all = RAMP + (int) COUNTED.toSeconds() * PER_SECOND;
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(THREADS);
    try {
      long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      for (int i = 0; i < all; i++) {
        acts.add(schedule(clock, i, start + due(i)));
      }
      return result();
    } finally {
      clock.shutdownNow();
    }
  }

  /** Nanoseconds from the start: the warm-up begins at rest and ends at the full rate. */
  private static long due(int number) {
    double seconds =
        number < RAMP
            ? Math.sqrt(2.0 * WARM_UP.toSeconds() * number / PER_SECOND)
            : WARM_UP.toSeconds() + (double) (number - RAMP) / PER_SECOND;
    return (long) (seconds * 1e9);
  }

  private Future<Done<A>> schedule(ScheduledThreadPoolExecutor clock, int number, long due) {
    Callable<Done<A>> act =
        () -> {
          double late = (System.nanoTime() - due) / 1e6;
          return new Done<>(act(number), late);
        };
    return clock.schedule(act, due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private A act(int number) throws InterruptedException, ExecutionException {
    int member = number / KINDS;
    return switch (kind(number)) {
      case 0 -> members.command(member);
      case 1 -> members.pick(member);
      default -> members.lock(member - HESITATION, picked(number).get().act());
    };
  }

  /** Nobody can lock before somebody has picked. */
  private static int kind(int number) {
    int kind = number % KINDS;
    return kind == 2 && number / KINDS < HESITATION ? 0 : kind;
  }

  private Future<Done<A>> picked(int number) {
    return acts.get(number - KINDS * HESITATION - 1);
  }

  private Result result() throws InterruptedException, ExecutionException {
    List<Done<A>> done = new ArrayList<>();
    for (Future<Done<A>> act : acts) {
      done.add(act.get());
    }
    for (int i = 0; i < done.size(); i++) {
      requireAnswered(done.get(i).act(), kind(i) == 2);
    }
    List<Done<A>> counted = done.subList(RAMP, done.size());
    return new Result(
        Samples.of(counted.stream().map(one -> millis(one.act())).toList()),
        Samples.of(counted.stream().map(Done::lateMillis).toList()));
  }

  /** A bare bot acknowledges, and need say nothing more. */
  private void requireAnswered(A act, boolean lock) {
    if (subject.asks() && !act.finished(PATIENCE)) {
      throw new IllegalStateException("left without a final answer: " + act);
    }
    if (lock && subject.asks() && !act.says(subject.locked())) {
      throw new IllegalStateException("not locked: " + act);
    }
  }

  private static double millis(Act act) {
    return act.acknowledgedAfter().toNanos() / 1e6;
  }
}
