/** What can be said to the coach, and what it is. */
@NullMarked
package dev.studycoach.help;

import org.jspecify.annotations.NullMarked;
