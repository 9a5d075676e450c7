/** Exam dates of members and groups, and the reminders that lead up to them. */
@NullMarked
package dev.studycoach.examdate;

import org.jspecify.annotations.NullMarked;
