/** Focus sessions: a group studies together in rounds, by the clock. */
@NullMarked
package dev.studycoach.focus;

import org.jspecify.annotations.NullMarked;
