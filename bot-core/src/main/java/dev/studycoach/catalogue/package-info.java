/** The exams that the coach knows, to look at. */
@NullMarked
package dev.studycoach.catalogue;

import org.jspecify.annotations.NullMarked;
