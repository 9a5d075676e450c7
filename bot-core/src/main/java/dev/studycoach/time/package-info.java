/** Arithmetic with the clocks on people's walls. */
@NullMarked
package dev.studycoach.time;

import org.jspecify.annotations.NullMarked;
