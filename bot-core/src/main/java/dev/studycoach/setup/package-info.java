/** How a group is set up: a checklist that can be skipped, and a test post. */
@NullMarked
package dev.studycoach.setup;

import org.jspecify.annotations.NullMarked;
