package dev.studycoach.bench.platform;

import java.time.Duration;

/** What somebody did on a platform, and what became of it. */
public interface Act {
  /** From the moment that the bot was told to its acknowledgement, for which this waits. */
  Duration acknowledgedAfter();

  /** Whether it has its final answer within that time. */
  boolean finished(Duration patience);

  /** Whether the answer says these words. */
  boolean says(String words);
}
