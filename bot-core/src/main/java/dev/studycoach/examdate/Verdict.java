package dev.studycoach.examdate;

/** What a score report says of a domain; AWS tells no more than this. */
public enum Verdict {
  MEETS,
  NEEDS_IMPROVEMENT
}
