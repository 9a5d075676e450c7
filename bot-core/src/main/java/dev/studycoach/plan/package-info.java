/** From today to an exam, week by week: what to study, how long, and whether the time is enough. */
@NullMarked
package dev.studycoach.plan;

import org.jspecify.annotations.NullMarked;
