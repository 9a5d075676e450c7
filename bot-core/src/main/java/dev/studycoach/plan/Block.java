package dev.studycoach.plan;

import dev.studycoach.exam.Domain;
import org.jspecify.annotations.Nullable;

/**
 * A part of a week.
 *
 * @param domain null if it is about all of them
 * @param minutes more than 0
 */
public record Block(Activity activity, @Nullable Domain domain, int minutes) {
  public Block {
    if (minutes <= 0) {
      throw new IllegalArgumentException("no time for " + activity);
    }
  }
}
