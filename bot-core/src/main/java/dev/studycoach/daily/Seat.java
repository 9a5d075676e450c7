package dev.studycoach.daily;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posted question as one member sits before it.
 *
 * @param learner null if the coach has not met this person
 * @param member whether they belong to the group already
 * @param answer what they answered before, if they did
 */
record Seat(
    long posting,
    long group,
    String exam,
    String domain,
    String question,
    Instant closesAt,
    boolean closed,
    @Nullable Long learner,
    boolean member,
    @Nullable Answer answer) {

  boolean open(Instant now) {
    return !closed && now.isBefore(closesAt);
  }
}
