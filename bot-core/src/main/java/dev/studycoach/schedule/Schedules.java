package dev.studycoach.schedule;

/** Runs what is due. */
public interface Schedules extends AutoCloseable {
  void start();

  /** Returns once nothing is due any more, or after a few seconds of trying. */
  void settle();

  /** Lets running work finish. */
  @Override
  void close();
}
