package dev.studycoach.crash;

/** What a coach is doing while a test listens to it. */
enum Work {
  START,
  /** Time goes by and nothing is due. */
  NIGHT,
  /** A reveal and a post may be due. */
  MORNING,
  ANSWER
}
