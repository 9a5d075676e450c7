/** How fast the coach is, measured beside the least that the same work can cost. */
@NullMarked
package dev.studycoach.bench;

import org.jspecify.annotations.NullMarked;
