package dev.studycoach.daily;

import dev.studycoach.daily.Posting.Item;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A posted question as one member sits before it.
 *
 * @param zone the group's
 * @param learner null if the coach has not met this person
 * @param member whether they belong to the group already
 * @param answer what they answered before, if they did
 */
record Seat(
    long posting,
    long group,
    ZoneId zone,
    Item item,
    Instant closesAt,
    boolean closed,
    @Nullable Long learner,
    boolean member,
    @Nullable Answer answer) {

  boolean open(Instant now) {
    return !closed && now.isBefore(closesAt);
  }
}
