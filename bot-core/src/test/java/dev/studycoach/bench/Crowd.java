package dev.studycoach.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Many at once: the same work for each number, on several threads. */
final class Crowd implements AutoCloseable {
  private final ExecutorService threads;
  private final int size;

  Crowd(int size) {
    this.size = size;
    this.threads = Executors.newFixedThreadPool(size);
  }

  /** What a round took: numbers per second, and for each the milliseconds that it took. */
  record Round(double perSecond, Samples millis) {}

  Round each(int count, IntConsumer work) throws InterruptedException, ExecutionException {
    double[] millis = new double[count];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      running.add(threads.submit(() -> take(next, millis, work)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return new Round(count * 1e9 / (System.nanoTime() - start), new Samples(millis));
  }

  private static void take(AtomicInteger next, double[] millis, IntConsumer work) {
    for (int i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
      long start = System.nanoTime();
      work.accept(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
