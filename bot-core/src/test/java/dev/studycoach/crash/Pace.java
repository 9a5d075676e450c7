package dev.studycoach.crash;

import java.util.EnumMap;
import java.util.Map;

/** How long work takes on this machine, so that kills fall within it on any machine. */
final class Pace {
  private static final long FIRST_START = 2_000_000_000;
  private static final long FIRST_OTHER = 50_000_000;

  private final Map<Work, Long> usual = new EnumMap<>(Work.class);

  /** About as many nanoseconds as of late. */
  long of(Work work) {
    return usual.getOrDefault(work, work == Work.START ? FIRST_START : FIRST_OTHER);
  }

  void took(Work work, long nanos) {
    usual.merge(work, nanos, (before, now) -> (before + now) / 2);
  }
}
