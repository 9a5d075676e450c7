/**
 * What the coach does by itself, on db-scheduler: by the clock, or by a clock that is moved by
 * hand.
 */
@NullMarked
package dev.studycoach.schedule;

import org.jspecify.annotations.NullMarked;
