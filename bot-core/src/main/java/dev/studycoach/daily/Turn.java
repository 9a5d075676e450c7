package dev.studycoach.daily;

import dev.studycoach.community.Group;
import java.time.Instant;

/**
 * A group whose round is due.
 *
 * @param wakeAt when it was due; another time there means that somebody has woken the group since
 * @param failures how many tries in a row did not get through
 */
record Turn(Group group, Instant wakeAt, int failures) {}
