package dev.studycoach.hours;

import java.time.Instant;

/** Something that a learner wrote down about their study. */
record Entry(long id, String note, Instant madeAt) {}
