/** How a member does in each domain of the exam. */
@NullMarked
package dev.studycoach.domains;

import org.jspecify.annotations.NullMarked;
