/** How the coach introduces itself where it was added. */
@NullMarked
package dev.studycoach.welcome;

import org.jspecify.annotations.NullMarked;
