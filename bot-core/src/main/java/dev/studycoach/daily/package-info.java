/** The daily question: chosen by the blueprint, posted once, answered in private, then revealed. */
@NullMarked
package dev.studycoach.daily;

import org.jspecify.annotations.NullMarked;
