package dev.studycoach.hours;

/** How the coach knows of a stretch of study. */
public enum Source {
  /** Somebody was in a study room. */
  VOICE,
  /** They wrote it down afterwards. */
  LOGGED,
  /** They started and stopped a timer. */
  TIMED,
  /** They answered a question. */
  PRACTICE,
  /** They were in a focus session of their group. */
  FOCUS
}
