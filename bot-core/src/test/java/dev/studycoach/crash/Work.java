package dev.studycoach.crash;

/** What a coach is doing while a test listens to it. */
enum Work {
  START,
  /** Time goes by and nothing is due. */
  NIGHT,
  /** A digest, a reveal and a post may be due. */
  MORNING,
  /** Time goes by while members focus. */
  ROUND,
  ANSWER,
  /** A member starts, joins, leaves or ends a focus session. */
  FOCUS
}
