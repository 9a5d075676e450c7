/** What somebody, or a group, has studied: in words and as a picture. */
@NullMarked
package dev.studycoach.stats;

import org.jspecify.annotations.NullMarked;
