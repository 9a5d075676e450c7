package dev.studycoach.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A session in a voice room whose last heartbeat is so recent that it may go on.
 *
 * @param endedAt the last heartbeat
 */
record OpenSession(long id, long learnerId, LocalDate studyDay, Instant endedAt) {}
