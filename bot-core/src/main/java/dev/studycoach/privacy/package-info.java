/** What the coach knows about a person: to take along or to have forgotten. */
@NullMarked
package dev.studycoach.privacy;

import org.jspecify.annotations.NullMarked;
