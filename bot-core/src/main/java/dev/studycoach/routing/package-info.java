/** From an interaction to the one handler that answers it. */
@NullMarked
package dev.studycoach.routing;

import org.jspecify.annotations.NullMarked;
