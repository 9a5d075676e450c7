/**
 * Exams with their blueprints, and the questions of the packs. Everything here is immutable and
 * pure, but for the reading of packs.
 */
@NullMarked
package dev.studycoach.exam;

import org.jspecify.annotations.NullMarked;
