package dev.studycoach.path;

import dev.studycoach.exam.Exam;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An exam on somebody's way.
 *
 * @param instead the code of the exam whose place it takes, which can no longer be taken by then;
 *     empty if it takes nobody's
 * @param weeks of study; empty if no guide says how long it takes
 * @param by the day by which one can be ready for it
 */
public record Step(
    Exam exam, Reason reason, Optional<String> instead, Optional<Integer> weeks, LocalDate by) {}
