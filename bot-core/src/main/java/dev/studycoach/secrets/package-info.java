/** What the coach must keep and nobody may read. */
@NullMarked
package dev.studycoach.secrets;

import org.jspecify.annotations.NullMarked;
