package dev.studycoach.path;

/**
 * What a way through the exams depends on.
 *
 * @param years with machine learning, at least 0
 * @param weekly minutes of study in a week, more than 0
 */
public record Profile(double years, AwsUse aws, Role role, int weekly) {
  /** As the guides of the specialty and professional exams expect them of candidates. */
  static final double EXPERIENCED_YEARS = 2;

  boolean knowsMachineLearning() {
    return years >= EXPERIENCED_YEARS;
  }

  boolean usesAws() {
    return aws == AwsUse.REGULARLY;
  }

  /** Whether the specialty or professional level is within reach at once. */
  boolean experienced() {
    return knowsMachineLearning() && usesAws();
  }
}
