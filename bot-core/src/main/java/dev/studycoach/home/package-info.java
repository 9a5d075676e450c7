/** A member's own page. */
@NullMarked
package dev.studycoach.home;

import org.jspecify.annotations.NullMarked;
