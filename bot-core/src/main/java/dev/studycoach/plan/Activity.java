package dev.studycoach.plan;

/** What is to be done in a part of a week. */
public enum Activity {
  /** New topics: read or watch, and half as long hands-on. */
  LEARN,
  /** Questions, and hands-on where they go wrong. */
  PRACTISE,
  /** A full mock exam, and its mistakes afterwards. */
  MOCK,
  /** Nothing new: timed sets of questions. */
  REPEAT,
  /** The notes once more. */
  REVIEW
}
