package dev.studycoach.hours;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says they studied.
 *
 * @param exam null if nobody said
 * @param domain of the exam; null if nobody said
 * @param note in their own words, or empty
 */
record Topic(Kind kind, @Nullable String exam, @Nullable String domain, String note) {}
