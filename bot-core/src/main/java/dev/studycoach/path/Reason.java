package dev.studycoach.path;

/** Why an exam lies on somebody's way. */
public enum Reason {
  /** Two years of machine learning and regular work with AWS: no detour. */
  EXPERIENCED,
  /** AWS is new to them. */
  NEW_TO_AWS,
  /** Machine learning is, for the most part, new to them. */
  NEW_TO_ML,
  /** It shows what AI is good for, without code. */
  WITHOUT_CODE,
  /** It makes the services on which machine learning runs familiar. */
  AWS_BASE,
  /** The step from knowing to building. */
  BUILDING,
  /** The last and hardest one. */
  GOAL
}
