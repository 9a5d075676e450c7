/** Lengths, dates, times and zones in people's words, and the clocks on their walls. */
@NullMarked
package dev.studycoach.time;

import org.jspecify.annotations.NullMarked;
