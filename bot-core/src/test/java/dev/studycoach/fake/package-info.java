/** What the fakes of all platforms are made of. */
@NullMarked
package dev.studycoach.fake;

import org.jspecify.annotations.NullMarked;
