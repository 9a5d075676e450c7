/** Which exam to begin with, and which to go on to. */
@NullMarked
package dev.studycoach.path;

import org.jspecify.annotations.NullMarked;
