package dev.studycoach.focus;

import java.time.Instant;

/**
 * A round of focus, or the pause before one.
 *
 * @param index 0 for the first of a session
 * @param round from 1 on; of a pause: the one that follows
 * @param from included
 * @param until excluded
 */
record Phase(int index, boolean focus, int round, Instant from, Instant until) {}
