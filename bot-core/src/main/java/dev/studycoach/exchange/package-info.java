/** An interaction from its acknowledgement to its answer, the same on every platform. */
@NullMarked
package dev.studycoach.exchange;

import org.jspecify.annotations.NullMarked;
